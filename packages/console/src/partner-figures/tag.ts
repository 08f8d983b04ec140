import { type Snippets, tagSnippets } from '@samleng/contract/tag';
import { localized } from '@samleng/locales/fallback';
import type { Figures } from '../campaign/types.ts';
import { language, words } from '../words/words.ts';

type Petition = Figures['petitions'][number];

/** The usual tag, which credits the partner; other looks and sites are on the page that makes tags. */
export function tagOf({ petition, title }: Petition, { script, campaign, partner }: Figures): Snippets {
  const said = localized(title, language());
  return tagSnippets({
    server: new URL(script).origin,
    campaign,
    petition,
    partner,
    elements: 'form-and-counter',
    language: undefined,
    look: { kind: 'usual' },
    pinned: undefined,
    said: { language: said.language, title: said.text, lead: undefined, sign: words().tag.sign(said.text) },
  });
}
