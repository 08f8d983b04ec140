import type { TagChoices } from './choices.ts';
import { COLOURS_CLASS, declarations, linkOf, pictureLines, tagLines } from './markup.ts';

/** Where a partner can put the petition. */
export const TAG_PLACES = [
  'html',
  'wordpress-block',
  'wordpress-classic',
  'wordpress-link',
  'blogger',
  'squarespace',
  'wix',
  'social',
  'email',
  'print',
] as const;
export type TagPlace = (typeof TAG_PLACES)[number];

export type Snippets = {
  /** The petition's own page, which credits the partner. */
  link: string;
  /** For the site's own style sheet, if the colours come from there. */
  sheet: string | undefined;
  /** HTML to be pasted; plain text for `social` and `email`; for `print` the address that the QR code leads to. */
  byPlace: Record<TagPlace, string>;
};

/**
 * What a partner pastes, for every place. All of the HTML is well-formed XML too, which Blogger's templates are.
 *
 * @param choices Checked before: slugs, an origin, and colours of the form `#rrggbb`.
 */
export function tagSnippets(choices: TagChoices): Snippets {
  const { look, said } = choices;
  const link = linkOf(choices);
  const lines = tagLines(choices);
  const html = lines.join('\n');
  const byOwnSheet = look.kind === 'own' && look.by === 'sheet';
  return {
    link,
    sheet: byOwnSheet ? `.${COLOURS_CLASS} { ${declarations(look.colours)} }` : undefined,
    byPlace: {
      html,
      'wordpress-block': html,
      // It makes a line break of every new line.
      'wordpress-classic': lines.join(''),
      'wordpress-link': pictureLines(choices).join(''),
      blogger: html,
      squarespace: html,
      wix: tagLines(choices, '_blank').join('\n'),
      social: [said.title, said.lead, link].filter((text) => text !== undefined).join('\n\n'),
      email: `${said.sign}\n${link}`,
      print: link,
    },
  };
}
