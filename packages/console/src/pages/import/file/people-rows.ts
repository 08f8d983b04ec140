import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { count } from '../../../words/shown.ts';
import { countryName } from '../../../words/countries.ts';
import { dayText } from '../../../words/moment.ts';
import { words } from '../../../words/words.ts';
import { refusalText } from '../refusal-words.ts';
import type { Preview, PreviewRow, RefusedRow } from '../types.ts';

type Person = Extract<PreviewRow, { person: object }>['person'];

const SHOWN_AT_FIRST = 8;

/** The first people of a file as they would be, and the rows that would be refused, with why. */
export function peopleRows({ rows }: Preview): TemplateResult {
  const texts = words().peopleImport.rows;
  return html`<h2>${texts.title}</h2>
    ${rows.length === 0 ? html`<p class="soft">${texts.none}</p>` : nothing}
    ${list(rows.slice(0, SHOWN_AT_FIRST))}
    ${
      rows.length > SHOWN_AT_FIRST
        ? html`<details>
            <summary>${texts.more(count(rows.length - SHOWN_AT_FIRST))}</summary>
            ${list(rows.slice(SHOWN_AT_FIRST))}
          </details>`
        : nothing
    }`;
}

function list(rows: readonly PreviewRow[]): TemplateResult {
  return html`<ol class="people" translate="no">
    ${rows.map((row) => ('person' in row ? person(row.person) : refused(row)))}
  </ol>`;
}

function person({ name, email, country, city, signedAt, comment, news, showName }: Person): TemplateResult {
  const { rows } = words().peopleImport;
  return html`<li>
    <strong>${name}</strong>
    <p class="facts">
      <span>${email ?? rows.noEmail}</span>
      <span
        >${[city, until(countryName(country), country)].filter(Boolean).map((part, at) => (at === 0 ? part : html`, ${part}`))}</span
      >
      ${signedAt === null ? nothing : html`<span>${dayText(signedAt)}</span>`}
      ${news ? html`<span translate="yes">${rows.news}</span>` : nothing}
      ${showName ? html`<span translate="yes">${rows.showName}</span>` : nothing}
    </p>
    ${comment === null ? nothing : html`<p class="comment">${comment}</p>`}
  </li>`;
}

function refused({ at, cells, refusals }: RefusedRow): TemplateResult {
  const { rows } = words().peopleImport;
  return html`<li class="refused">
    <strong translate="yes">${rows.row(count(at))}</strong>
    <ul class="plain" translate="yes">
      ${refusals.map((refusal) => html`<li class="wrong">${refusalText(refusal)}</li>`)}
    </ul>
    <p class="facts soft">${cells.filter((cell) => cell.trim() !== '').join(' · ')}</p>
  </li>`;
}
