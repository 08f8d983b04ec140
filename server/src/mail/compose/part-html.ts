import { html } from 'hono/html';
import type { EmailPart } from './email-part.ts';
import { headingLineIn, LIGHT, smallTypeIn, typeIn } from './email-style.ts';

export type Html = ReturnType<typeof html>;

/** The email in one language: what it is, and the button; then who asks, and all else in small type. */
export function partHtml(part: EmailPart, at: number): Html {
  const { language, heading, opening, about, link, after, organiser, foot } = part;
  const line = at === 0 ? '' : `border-top: 1px solid ${LIGHT.line};`;
  return html`<td
    class="part line"
    lang="${language}"
    style="padding: 24px 20px 12px; ${line} ${typeIn(language)}"
  >
    <h1
      class="ink"
      style="margin: 0 0 12px; font-size: 24px; line-height: ${headingLineIn(language)}; color: ${LIGHT.ink};"
    >
      ${heading}
    </h1>
    ${about === null ? '' : petition(about)} ${button(link)}
    <div
      class="soft"
      style="overflow-wrap: break-word; color: ${LIGHT['ink-soft']}; ${smallTypeIn(language)}"
    >
      ${organiser === null ? '' : organiserLines(organiser)} ${paragraph(opening)} ${after.map(paragraph)}
      ${foot.map(({ href, label }) => paragraph(textLink(href, label)))}
    </div>
  </td>`;
}

function petition({ text, title }: NonNullable<EmailPart['about']>): Html {
  return html`<p class="soft" style="margin: 0 0 8px; font-size: 15px; color: ${LIGHT['ink-soft']};">
      ${text}
    </p>
    <p
      class="title ink"
      lang="${title.language}"
      style="margin: 0 0 20px; padding: 0 0 0 12px; border-left: 3px solid ${LIGHT.lotus}; color: ${LIGHT.ink}; font-size: 18px; font-weight: bold; ${typeIn(
        title.language,
      )}"
    >
      ${title.text}
    </p>`;
}

// Outlook gives links no padding: there the cell keeps the button's height.
function button({ href, label }: EmailPart['link']): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin: 0 0 20px;"
  >
    <tr>
      <td
        class="button"
        height="56"
        align="center"
        bgcolor="${LIGHT.action}"
        style="border-radius: 6px; background: ${LIGHT.action};"
      >
        <a
          href="${href}"
          style="display: block; padding: 12px 16px; color: ${LIGHT['on-action']}; font-size: 18px; line-height: 32px; font-weight: bold; text-decoration: none;"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;
}

function organiserLines({ label, name, questions, email }: NonNullable<EmailPart['organiser']>): Html {
  return paragraph(html`
    ${label} <b class="ink" lang="${name.language}" style="color: ${LIGHT.ink};">${name.text}</b
    ><br />${questions} ${textLink(`mailto:${email}`, email)}
  `);
}

function paragraph(content: string | Html): Html {
  return html`<p style="margin: 0 0 12px;">${content}</p>`;
}

function textLink(href: string, label: string): Html {
  return html`<a class="link" href="${href}" style="color: ${LIGHT.action};">${label}</a>`;
}
