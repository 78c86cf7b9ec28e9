/** Builds what ships into dist/: the command line and the language server run on Node 20 and later, the extension in the editor's own Node. `--watch` rebuilds on change. */
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
await rm('dist', { recursive: true, force: true });

const builds = [
  {
    entryPoints: { cli: 'src/cli/main.ts', server: 'src/server/main.ts' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as createRequire_ } from 'node:module';\nconst require = createRequire_(import.meta.url);",
    },
  },
  {
    // the editor gives `vscode`; the language client, ten times as large as the rest, is a bundle of its own for those who need it
    entryPoints: { extension: 'src/extension/extension.ts', client: 'src/extension/client.ts' },
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
    // `require` where the source says `await import`: the editor answers for `vscode` there
    supported: { 'dynamic-import': false },
    plugins: [
      {
        name: 'client-apart',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\/client\.ts$/ }, () => ({ path: './client.cjs', external: true })),
      },
    ],
  },
];

for (const build of builds) {
  const ctx = await context({
    bundle: true,
    minify: true,
    keepNames: true,
    legalComments: 'none',
    // the modules of a package where it has them: its older form often cannot be bundled
    mainFields: ['module', 'main'],
    outdir: 'dist',
    logLevel: 'warning',
    ...build,
  });
  if (watch) await ctx.watch();
  else {
    await ctx.rebuild();
    await ctx.dispose();
  }
}
// a rule's page lies beside the rule; "learn more" opens it from here
await mkdir('dist/rules', { recursive: true });
for (const page of (await readdir('src/core/rules')).filter(name => name.endsWith('.md'))) {
  await copyFile(`src/core/rules/${page}`, `dist/rules/${page}`);
}
if (!watch) for (const program of ['dist/cli.js', 'dist/server.js']) await chmod(program, 0o755);
