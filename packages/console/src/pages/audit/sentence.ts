import { language, words } from '../../words/words.ts';
import { titleOf } from '../../words/shown.ts';
import type { Entry, Known } from './types.ts';

/** An entry of the trail in the reader's language. */
export function sentenceOf(entry: Entry, known: Known): string {
  const { audit } = words();
  const told = audit.did[keyOf(entry)](actorText(entry.by, known), subjectOf(entry, known));
  return told.charAt(0).toLocaleUpperCase(language()) + told.slice(1);
}

function keyOf({ action, details }: Entry) {
  if (action !== 'petition-changed') return action;
  if (details.change === 'added') return 'petition-added';
  return details.change === 'removed' ? 'petition-removed' : action;
}

/** @param key As `by` in an entry: `account:…`, `token:…` or `command`. */
function actorText(key: string, { people }: Known): string {
  const { command, removedAccount, removedToken } = words().audit;
  if (key === 'command') return command;
  const name = people.find(({ by }) => by === key)?.name;
  return name ?? (key.startsWith('token:') ? removedToken : removedAccount);
}

/** Whom or what something was done to, where the sentence names it. */
function subjectOf({ by, action, petition, details }: Entry, known: Known): string | undefined {
  const { token, account } = details;
  if (action === 'petition-changed') return petitionTitle(petition ?? '', known);
  if (typeof token === 'string') return actorText(`token:${token}`, known);
  const isOther = typeof account === 'string' && by !== `account:${account}`;
  return isOther ? actorText(`account:${account}`, known) : undefined;
}

/** The slug for a petition that is gone, or has no title yet. */
export function petitionTitle(petition: string, { petitions }: Known): string {
  const title = petitions.find((one) => one.petition === petition)?.title;
  return title ? titleOf(title, petition) : petition;
}
