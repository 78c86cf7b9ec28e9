import * as vscode from 'vscode';
import type { PlaceAt } from '../protocol.ts';
import { decideRequest, linkCandidatesRequest, type DecideArguments, type Decision } from '../protocol-decisions.ts';
import { note } from './jump.ts';
import type { Session } from './session.ts';

/** Records a decision that a code action offers, after asking for what it still needs. Escape at any question ends it. */
export async function decide(session: Session, argument: unknown): Promise<void> {
  if (!isArguments(argument)) return;
  const decision = await complete(session, argument);
  if (!decision) return;
  const reviewer = vscode.workspace.getConfiguration('crosscheck').get<string>('reviewer', '').trim();
  const result = await session.ask(decideRequest, {
    folder: argument.folder,
    decision,
    ...(reviewer ? { creator: reviewer } : {}),
  });
  if (result?.done) return note(vscode.l10n.t('Crosscheck: recorded'));
  // without an answer too: nobody may go on in the belief that it was kept
  const lost = vscode.l10n.t('Crosscheck: nothing was recorded, the language server did not answer.');
  await vscode.window.showErrorMessage(result?.message ?? lost);
}

/** Code actions hand over what the server made; anything else that calls the command is no concern of ours. */
const isArguments = (value: unknown): value is DecideArguments =>
  typeof value === 'object' && value !== null && 'folder' in value && 'decision' in value;

async function complete(session: Session, { decision, ask }: DecideArguments): Promise<Decision | undefined> {
  switch (decision.kind) {
    case 'accept': {
      if (ask !== 'reason') return decision;
      const reason = await words(
        vscode.l10n.t('Why may the difference stand?'),
        vscode.l10n.t('It is kept beside the sources, with your name, and shown with the finding.'),
      );
      return reason === undefined ? undefined : { ...decision, reason };
    }
    case 'note': {
      if (ask !== 'note') return decision;
      const text = await words(vscode.l10n.t('What do you want to note?'));
      return text === undefined ? undefined : { ...decision, text };
    }
    case 'link': {
      const [place] = decision.places;
      if (ask !== 'link' || !place) return decision;
      const other = await pickCandidate(session, { uri: place.uri, position: place.range.start });
      return other && { kind: 'link', places: [place, other] };
    }
    case 'claim': {
      if (ask !== 'claim') return decision;
      const value = await words(vscode.l10n.t('What value is stated here?'), vscode.l10n.t('For example: 14 months'));
      if (value === undefined) return undefined;
      const subject = await optional(vscode.l10n.t('Of what is it said? Leave empty to skip.'));
      const measure = subject && (await optional(vscode.l10n.t('What does it measure? Leave empty to skip.')));
      if (!subject || !measure) return undefined;
      return {
        ...decision,
        value,
        ...(subject.text ? { subject: subject.text } : {}),
        ...(measure.text ? { measure: measure.text } : {}),
      };
    }
    default:
      return decision;
  }
}

async function words(prompt: string, placeHolder = ''): Promise<string | undefined> {
  const empty = vscode.l10n.t('A word at least is needed.');
  const text = await vscode.window.showInputBox({
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: input => (input.trim() === '' ? empty : undefined),
  });
  return text?.trim();
}

/** An answer that may be empty; undefined only where the question was left. */
async function optional(prompt: string): Promise<{ text: string } | undefined> {
  const text = await vscode.window.showInputBox({ prompt, ignoreFocusOut: true });
  return text === undefined ? undefined : { text: text.trim() };
}

async function pickCandidate(session: Session, at: PlaceAt) {
  const found = await session.ask(linkCandidatesRequest, at);
  const items = (found?.candidates ?? []).map(({ place, label, value }) => ({
    label: `${place.text} (${value})`,
    description: place.where,
    detail: `${label}: ${place.snippet}`,
    place: { uri: place.uri, range: place.range, text: place.text },
  }));
  if (items.length === 0) {
    note(vscode.l10n.t('Crosscheck: no other claim of this kind'));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Which claim is the same?');
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.place;
}
