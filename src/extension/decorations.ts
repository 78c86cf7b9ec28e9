import * as vscode from 'vscode';
import { marksRequest, type Mark, type Verdict } from '../protocol.ts';
import { folderOf, type Session } from './session.ts';

/**
 * How a verdict looks. The line tells it without its colour: solid, dashed, boxed, dotted, double. `ruler`: worth a mark in the
 * overview ruler, where a hundred figures that agree would hide the one that does not.
 */
const LOOKS: Readonly<Record<Verdict, { color: string; style: string; width: string; ruler: boolean }>> = {
  agree: { color: 'agree', style: 'solid', width: '0 0 1px 0', ruler: false },
  compatible: { color: 'compatible', style: 'dashed', width: '0 0 1px 0', ruler: false },
  conflict: { color: 'conflict', style: 'solid', width: '1px 1px 2px 1px', ruler: true },
  'only-here': { color: 'onlyHere', style: 'dotted', width: '0 0 1px 0', ruler: false },
  decided: { color: 'decided', style: 'double', width: '0 0 3px 0', ruler: true },
};

const VERDICTS: readonly Verdict[] = ['agree', 'compatible', 'conflict', 'only-here', 'decided'];

function createStyles(): Readonly<Record<Verdict, vscode.TextEditorDecorationType>> {
  const create = (verdict: Verdict) => {
    const { color, style, width, ruler } = LOOKS[verdict];
    const border = new vscode.ThemeColor(`crosscheck.${color}Border`);
    return vscode.window.createTextEditorDecorationType({
      borderStyle: style,
      borderWidth: width,
      borderColor: border,
      backgroundColor: new vscode.ThemeColor(`crosscheck.${color}Background`),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...(ruler ? { overviewRulerColor: border, overviewRulerLane: vscode.OverviewRulerLane.Center } : {}),
    });
  };
  return {
    agree: create('agree'),
    compatible: create('compatible'),
    conflict: create('conflict'),
    'only-here': create('only-here'),
    decided: create('decided'),
  };
}

/** Which verdicts are highlighted in a document, by its settings. */
function shown(uri: vscode.Uri): readonly string[] {
  const settings = vscode.workspace.getConfiguration('crosscheck', uri);
  return settings.get('show') === 'problems' ? [] : settings.get<readonly string[]>('highlight.verdicts', VERDICTS);
}

const toRange = ({ range: { start, end } }: Mark): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Marks of the documents that are visible, for whoever shows them another way. */
const known = new WeakMap<vscode.TextDocument, readonly Mark[]>();
const marked = new vscode.EventEmitter<vscode.TextDocument>();
export const onDidMark = marked.event;
export const marksOf = (document: vscode.TextDocument): readonly Mark[] | undefined => known.get(document);

/** Highlights figures and quotations in all visible editors, and keeps the context key `crosscheck.source`. */
export function register(context: vscode.ExtensionContext, session: Session): void {
  const styles = createStyles();

  const show = (editor: vscode.TextEditor, marks: readonly Mark[]) => {
    const verdicts = shown(editor.document.uri);
    for (const verdict of VERDICTS) {
      const ranges = verdicts.includes(verdict) ? marks.filter(m => m.verdict === verdict).map(toRange) : [];
      editor.setDecorations(styles[verdict], ranges);
    }
  };

  const noteSource = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isSource = document !== undefined && known.has(document);
    void vscode.commands.executeCommand('setContext', 'crosscheck.source', isSource);
  };

  const refresh = async (document: vscode.TextDocument) => {
    const answer = folderOf(session, document.uri)
      ? await session.ask(marksRequest, { uri: document.uri.toString() })
      : null;
    // an answer about an older text would mark the wrong words; the next one is on its way
    if (answer && answer.version !== null && answer.version !== document.version) return;
    if (answer) known.set(document, answer.marks);
    else known.delete(document);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) show(editor, answer?.marks ?? []);
    }
    noteSource();
    marked.fire(document);
  };

  const refreshAll = () => {
    for (const document of new Set(vscode.window.visibleTextEditors.map(e => e.document))) void refresh(document);
  };

  context.subscriptions.push(
    ...Object.values(styles),
    session.onDidChange(refreshAll),
    vscode.window.onDidChangeVisibleTextEditors(refreshAll),
    vscode.window.onDidChangeActiveTextEditor(noteSource),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crosscheck')) refreshAll();
    }),
  );
  refreshAll();
}
