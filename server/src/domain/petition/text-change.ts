import { type LocalizedText, type Target, UNWRITTEN } from '@samleng/contract';
import type { PetitionEntry } from '../campaign-file/schema.ts';

/** The words that people sign. */
export const SIGNED_TEXTS = ['title', 'lead', 'text', 'targets'] as const;
export type SignedText = (typeof SIGNED_TEXTS)[number];

/** `corrected` names the texts whose words changed; it is empty for every other kind. */
export type PetitionChange = {
  kind: 'none' | 'settings' | 'translation' | 'correction';
  corrected: SignedText[];
};

/**
 * Tells what changed between two versions of a petition. A new language beside the others is a translation; a
 * language that is gone, and every other word, is a correction. White space at the end of lines is no change.
 *
 * @param signed Versions before that people have signed too, the oldest first: a language that comes back must say what
 *   it said.
 */
export function petitionChange(
  before: PetitionEntry,
  after: PetitionEntry,
  signed: readonly PetitionEntry[] = [],
): PetitionChange {
  const corrected = SIGNED_TEXTS.filter((text) => {
    const [was, is] = [partsOf(before, text), partsOf(after, text)];
    const earlier = signed.map((version) => partsOf(version, text));
    return isWritten(before) && (isCorrected(was, is) || comesBackReworded(was, is, earlier));
  });
  if (corrected.length > 0) return { kind: 'correction', corrected };
  if (SIGNED_TEXTS.some((text) => isTranslated(partsOf(before, text), partsOf(after, text)))) {
    return { kind: 'translation', corrected };
  }
  return { kind: settingsOf(before) === settingsOf(after) ? 'none' : 'settings', corrected };
}

/** A text that is not there, such as a target's role, is `undefined`. */
type Part = LocalizedText | undefined;

function partsOf(entry: PetitionEntry, text: SignedText): Part[] {
  return text === 'targets' ? entry.targets.flatMap(targetParts) : [entry[text]];
}

const targetParts = ({ name, role }: Target): Part[] => [name, role];

function isCorrected(before: Part[], after: Part[]): boolean {
  return before.length !== after.length || before.some((part, at) => isPartCorrected(part, after[at]));
}

function isPartCorrected(before: Part, after: Part): boolean {
  // Words that appear where there were none are new in every language: no translation of what was signed.
  if (before === undefined || after === undefined) return before !== after;
  return Object.entries(before).some(
    ([language, words]) => words !== UNWRITTEN && trimmed(words) !== trimmed(wordsIn(after, language)),
  );
}

/** Nobody has signed a petition whose title or text is still to be written, whatever is counted for it. */
function isWritten({ title, text }: PetitionEntry): boolean {
  return [title, text].every((words) => Object.values(words).some((one) => one !== UNWRITTEN));
}

function comesBackReworded(before: Part[], after: Part[], earlier: Part[][]): boolean {
  return after.some((part, at) =>
    Object.entries(part ?? {}).some(([language, words]) => {
      if (wordsIn(before[at], language) !== undefined) return false;
      const last = earlier.findLast((parts) => wordsIn(parts[at], language) !== undefined)?.[at];
      return last !== undefined && trimmed(wordsIn(last, language)) !== trimmed(words);
    }),
  );
}

function isTranslated(before: Part[], after: Part[]): boolean {
  return after.some((part, at) =>
    Object.keys(part ?? {}).some(
      (language) => wordsIn(before[at], language) === undefined && wordsIn(part, language) !== undefined,
    ),
  );
}

/** Undefined also for words that are still to be written. */
function wordsIn(text: Part, language: string): string | undefined {
  const words = (text as Record<string, string> | undefined)?.[language];
  return words === UNWRITTEN ? undefined : words;
}

/** Without the white space at the end of lines, and with one kind of line break. */
function trimmed(words: string | undefined): string | undefined {
  const lines = words?.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines?.join('\n').trimEnd();
}

function settingsOf(entry: PetitionEntry): string {
  const { title: _title, lead: _lead, text: _text, targets: _targets, ...settings } = entry;
  return JSON.stringify(settings);
}
