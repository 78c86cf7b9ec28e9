import { test } from 'node:test';
import { check } from '../../support/packet.ts';

/** Posts about one version after another say the very same sentences with other figures. */

const launch = (version: string, sizes: string, models: string): string =>
  `# Welcome ${version}\n\n${version} comes in ${sizes} sizes. The ${version} release introduces ${models} new open models.\n`;

test('what is said of two versions does not differ', () => {
  check({ 'spring.md': launch('Vesta 3', 'two', 'four'), 'autumn.md': launch('Vesta 3.1', 'three', 'six') }, []);
});

test('what is said of one version does', () => {
  check({ 'spring.md': launch('Vesta 3', 'two', 'four'), 'note.md': launch('Vesta 3', 'three', 'four') }, [
    '"three sizes" conflicts "two sizes"',
  ]);
});

test('a version that is only mentioned beside another parts nothing', () => {
  check(
    {
      'spring.md': '# Welcome Vesta 3.1\n\nLike Vesta 3, Vesta 3.1 was trained on 15,400 barges for 41 days.\n',
      'note.md': '# Vesta 3.1 looked at\n\nVesta 3.1 was trained on 16,900 barges for 41 days.\n',
    },
    ['"15,400 barges" conflicts "16,900 barges"'],
  );
});
