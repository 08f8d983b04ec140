import { type Script, SCRIPTS } from '@samleng/locales/languages';
import { html, raw } from 'hono/html';
import type { EmailPart } from './email-part.ts';

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

const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background: #15110d !important; color: #f5ecdd !important; }
  .sheet { background: #211c17 !important; border-color: #463c31 !important; }
  .soft { color: #cfc2b0 !important; }
  .title { border-color: #ff9fb1 !important; }
  .line { border-color: #463c31 !important; }
  .link { color: #b7c0ff !important; }
  .button { background: #b7c0ff !important; }
  .button a { color: #191d3f !important; }
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
          ${raw(DARK)}
        </style>
      </head>
      <body class="ground" style="margin: 0; padding: 0; background: #f3ead9; color: #2b2119;">
        <div class="ground" style="padding: 16px 12px 32px; background: #f3ead9; color: #2b2119;">
          ${parts.map(sheet)}
        </div>
      </body>
    </html>`;
  return page.toString();
}

function sheet({ language, opening, about, title, link, after, organiser, privacy }: EmailPart): Html {
  return html`<div
    class="sheet"
    lang="${language}"
    style="max-width: 560px; margin: 0 auto 16px; padding: 20px 20px 8px; border: 1px solid #e0d3bd; border-radius: 6px; background: #fffdf9; font-size: 16px; overflow-wrap: break-word; ${
      TYPE[SCRIPTS[language]]
    }"
  >
    ${paragraph(opening)} ${paragraph(about, 'margin: 0 0 8px;')}
    <p
      class="title"
      lang="${title.language}"
      style="margin: 0 0 20px; padding: 0 0 0 12px; border-left: 3px solid #a81c3d; font-weight: bold; ${
        TYPE[SCRIPTS[title.language]]
      }"
    >
      ${title.text}
    </p>
    ${button(link)} ${after.map((text) => paragraph(text))}
    <div
      class="soft line"
      style="padding: 12px 0 0; border-top: 1px solid #e0d3bd; color: #5b4e41; font-size: 14px;"
    >
      ${organiser === null ? '' : organiserLines(organiser)}
      <p style="margin: 0 0 12px;">${textLink(privacy.href, privacy.label)}</p>
    </div>
  </div>`;
}

function paragraph(text: string, style = 'margin: 0 0 16px;'): Html {
  return html`<p style="${style}">${text}</p>`;
}

// A table, because Outlook gives links no padding.
function button({ href, label }: EmailPart['link']): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 0 0 20px;">
    <tr>
      <td class="button" style="padding: 12px 24px; border-radius: 6px; background: #2d3a8c;">
        <a href="${href}" style="display: block; color: #ffffff; font-weight: bold; text-decoration: none;"
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
  return html`<a class="link" href="${href}" style="color: #2d3a8c;">${label}</a>`;
}
