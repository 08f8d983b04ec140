import type { Language } from '@samleng/contract';
import type { SignerComment, Voice, Voices, Wording } from './types.ts';

/** A comment that is about to be chosen: its own words in the language of its signer, where the petition has that. */
export function wordingOf(comment: SignerComment, { languages, showNames }: Voices): Wording {
  const { id, text, language, named, name } = comment;
  const own = languages.find((one) => one === language);
  return {
    signature: id,
    original: { text, language },
    text: own === undefined ? {} : { [own]: text.replaceAll(/\s*\n\s*/g, ' ') },
    by: named && showNames ? { [language as Language]: name } : undefined,
  };
}

/** Words that are chosen already. */
export function wordingOfChosen({ source, text, by }: Voice): Wording {
  return { signature: source!, text, by };
}
