import { UNWRITTEN } from '@samleng/contract/limits';
import { LANGUAGES } from '@samleng/contract/languages';
import type { Entry, Localized } from './petition-types.ts';

type Language = (typeof LANGUAGES)[number];

/** The languages of a petition's title, which all of its texts are to be in. */
export function languagesOf({ title }: Entry): Language[] {
  return LANGUAGES.filter((language) => title[language] !== undefined);
}

/** To be filled in: what is still to be written is empty, and every text has every language. */
export function opened(entry: Entry): Entry {
  const languages = languagesOf(entry);
  return eachText(entry, (text) =>
    Object.fromEntries(
      languages.map((language) => [language, text[language] === UNWRITTEN ? '' : (text[language] ?? '')]),
    ),
  );
}

/** To be sent: without what was left empty, which a draft still has to write where it is needed. */
export function closed(entry: Entry): Entry {
  const languages = languagesOf(entry);
  const written = eachText(entry, (text) => filled(text, languages, entry.draft ? UNWRITTEN : undefined));
  return { ...written, ...leadOf(entry, written), targets: written.targets.map(withoutEmptyRole) };
}

/** A lead is in all languages, or there is none. */
function leadOf({ lead }: Entry, written: Entry): { lead?: Localized } {
  return isWritten(lead) ? { lead: written.lead! } : { lead: undefined! };
}

function withoutEmptyRole({ role, ...target }: Entry['targets'][number]): Entry['targets'][number] {
  return isWritten(role) ? { ...target, role: withoutEmpty(role!) } : target;
}

export function isWritten(text: Localized | undefined): boolean {
  return Object.values(text ?? {}).some((words) => words.trim() !== '' && words !== UNWRITTEN);
}

function withoutEmpty(text: Localized): Localized {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== '' && words !== UNWRITTEN));
}

function filled(text: Localized, languages: Language[], empty: string | undefined): Localized {
  const words = languages.map((language) => [language, text[language]?.trim() || empty] as const);
  return Object.fromEntries(words.filter(([, each]) => each !== undefined));
}

/** Changes every text of a petition. */
export function eachText(entry: Entry, change: (text: Localized) => Localized): Entry {
  return {
    ...entry,
    title: change(entry.title),
    lead: change(entry.lead ?? {}),
    text: change(entry.text),
    targets: entry.targets.map(({ name, role }) => ({ name: change(name), role: change(role ?? {}) })),
    voices: entry.voices.map((voice) => ({ ...voice, text: change(voice.text) })),
  };
}
