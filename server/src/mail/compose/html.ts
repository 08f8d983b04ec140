import { GROUND, PALETTE } from '@samleng/contract';
import { type Script, SCRIPTS } from '@samleng/locales/languages';
import { html, raw } from 'hono/html';
import type { EmailPart } from './email-part.ts';

const COLOURS = Object.entries({ ...PALETTE, ground: GROUND });
type Colour = keyof typeof PALETTE | 'ground';
const inScheme = (at: 0 | 1) =>
  Object.fromEntries(COLOURS.map(([role, schemes]) => [role, schemes[at]])) as Record<Colour, string>;
const LIGHT = inScheme(0);
const DARK = inScheme(1);

type Html = ReturnType<typeof html>;

// Styles are inline, because many mail programs drop style sheets. Only dark mode has one, because it needs a media
// query: programs that drop it show the light colours.
const KHMER_FACES =
  'Noto Sans Khmer, Khmer Sangam MN, Khmer MN, Leelawadee UI, Khmer UI, Khmer OS Battambang, sans-serif';
const LATIN_FACES = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
const TYPE = {
  Khmr: `font-family: ${KHMER_FACES}; line-height: 1.8;`,
  Latn: `font-family: ${LATIN_FACES}; line-height: 1.5;`,
} satisfies Record<Script, string>;

const DARK_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background: ${DARK.ground} !important; color: ${DARK.ink} !important; }
  .sheet { background: ${DARK.paper} !important; border-color: ${DARK.line} !important; }
  .soft { color: ${DARK['ink-soft']} !important; }
  .title { border-color: ${DARK.lotus} !important; }
  .line { border-color: ${DARK.line} !important; }
  .link { color: ${DARK.action} !important; }
  .button { background: ${DARK.action} !important; }
  .button a { color: ${DARK['on-action']} !important; }
}`;

/** The HTML version. It loads nothing, so that nothing reveals whether it was read. */
export async function emailHtml(subject: string, parts: EmailPart[]): Promise<string> {
  const [first] = parts;
  const page = await html`<!doctype html>
    <html lang="${first?.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          ${raw(DARK_STYLE)}
        </style>
      </head>
      <body class="ground" style="margin: 0; padding: 0; background: ${LIGHT.ground}; color: ${LIGHT.ink};">
        <div
          class="ground"
          style="padding: 16px 12px 32px; background: ${LIGHT.ground}; color: ${LIGHT.ink};"
        >
          ${parts.map(sheet)}
        </div>
      </body>
    </html>`;
  return page.toString();
}

function sheet({ language, opening, about, link, after, organiser, foot }: EmailPart): Html {
  return html`<div
    class="sheet"
    lang="${language}"
    style="max-width: 560px; margin: 0 auto 16px; padding: 20px 20px 8px; border: 1px solid ${LIGHT.line}; border-radius: 6px; background: ${LIGHT.paper}; font-size: 16px; overflow-wrap: break-word; ${
      TYPE[SCRIPTS[language]]
    }"
  >
    ${paragraph(opening)} ${about === null ? '' : petition(about)} ${button(link)}
    ${after.map((text) => paragraph(text))} ${foot.length === 0 ? '' : footLines(organiser, foot)}
  </div>`;
}

function footLines(organiser: EmailPart['organiser'], links: EmailPart['foot']): Html {
  return html`<div
    class="soft line"
    style="padding: 12px 0 0; border-top: 1px solid ${LIGHT.line}; color: ${LIGHT['ink-soft']}; font-size: 14px;"
  >
    ${organiser === null ? '' : organiserLines(organiser)}
    ${links.map(({ href, label }) => html`<p style="margin: 0 0 12px;">${textLink(href, label)}</p>`)}
  </div>`;
}

function petition({ text, title }: NonNullable<EmailPart['about']>): Html {
  return html`${paragraph(text, 'margin: 0 0 8px;')}
    <p
      class="title"
      lang="${title.language}"
      style="margin: 0 0 20px; padding: 0 0 0 12px; border-left: 3px solid ${LIGHT.lotus}; font-weight: bold; ${
        TYPE[SCRIPTS[title.language]]
      }"
    >
      ${title.text}
    </p>`;
}

function paragraph(text: string, style = 'margin: 0 0 16px;'): Html {
  return html`<p style="${style}">${text}</p>`;
}

// A table, because Outlook gives links no padding.
function button({ href, label }: EmailPart['link']): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 0 0 20px;">
    <tr>
      <td class="button" style="padding: 12px 24px; border-radius: 6px; background: ${LIGHT.action};">
        <a
          href="${href}"
          style="display: block; color: ${LIGHT['on-action']}; font-weight: bold; text-decoration: none;"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;
}

function organiserLines({ label, name, questions, email }: NonNullable<EmailPart['organiser']>): Html {
  return html`<p style="margin: 0 0 12px;">
    ${label} <span lang="${name.language}">${name.text}</span><br />${questions}
    ${textLink(`mailto:${email}`, email)}
  </p>`;
}

function textLink(href: string, label: string): Html {
  return html`<a class="link" href="${href}" style="color: ${LIGHT.action};">${label}</a>`;
}
