import { localized } from '@samleng/locales/fallback';
import type { Figures } from '../campaign/types.ts';
import { language, words } from '../words/words.ts';

type Petition = Figures['petitions'][number];

/** The petition's own page, which credits the partner. */
export function linkOf(petition: string, { pages, partner }: Pick<Figures, 'pages' | 'partner'>): string {
  return `${pages}${petition}?partner=${partner}`;
}

/** What the partner pastes: script, counter and form, with a link for readers without JavaScript. */
export function formTag({ petition, title }: Petition, figures: Figures): string {
  const { script, partner } = figures;
  const { text, language: spoken } = localized(title, language());
  const link = `<a class="samleng-petition-form" href="${linkOf(petition, figures)}">${escaped(words().own.tag.sign(text))}</a>`;
  return [
    `<script type="module" src="${script}"></script>`,
    `<samleng-signature-counter petition="${petition}" lang="${spoken}"></samleng-signature-counter>`,
    `<samleng-petition-form petition="${petition}" partner="${partner}" lang="${spoken}">`,
    `  ${link}`,
    '</samleng-petition-form>',
  ].join('\n');
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
