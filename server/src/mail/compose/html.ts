import { html, raw } from 'hono/html';
import type { EmailPart } from './email-part.ts';
import { CLOTH, DARK_STYLE, LIGHT } from './email-style.ts';
import { type Html, partHtml } from './part-html.ts';

const WIDTH = 600;

/**
 * Takes up the rest of what an inbox shows of an email beside its subject, so that the petition's title is not read
 * there: signs that take room and cannot be seen.
 */
const UNSEEN = '\u034f\u00a0\u200b'.repeat(80);

/** The HTML version: one column. It loads nothing, so that nothing reveals whether it was read. */
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
        <div style="display: none; max-height: 0; overflow: hidden; mso-hide: all;" aria-hidden="true">
          ${first?.opening}${UNSEEN}
        </div>
        <div class="ground" style="padding: 16px 8px 32px; background: ${LIGHT.ground}; color: ${LIGHT.ink};">
          ${raw(`<!--[if mso]><table role="presentation" align="center" width="${WIDTH}"><tr><td><![endif]-->`)}
          ${column(parts)} ${raw('<!--[if mso]></td></tr></table><![endif]-->')}
        </div>
      </body>
    </html>`;
  return page.toString();
}

/** A table, because Outlook gives width and padding to nothing else. */
function column(parts: EmailPart[]): Html {
  return html`<table
    class="sheet"
    role="presentation"
    align="center"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="max-width: ${WIDTH}px; margin: 0 auto; border: 1px solid ${LIGHT.line}; background: ${LIGHT.paper};"
  >
    <tr>
      <td
        class="cloth"
        height="16"
        bgcolor="${LIGHT.lotus}"
        style="height: 16px; line-height: 0; ${CLOTH}"
      ></td>
    </tr>
    ${parts.map(
      (part, at) =>
        html`<tr>
          ${partHtml(part, at)}
        </tr>`,
    )}
  </table>`;
}
