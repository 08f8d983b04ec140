import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { loadCountries } from '@samleng/locales/load';
import { count } from '../../../words/shown.ts';
import { dayText } from '../../../words/moment.ts';
import { language, words } from '../../../words/words.ts';
import { refusalText } from '../refusal-words.ts';
import type { Preview, PreviewRow, RefusedRow } from '../types.ts';

type Person = Extract<PreviewRow, { person: object }>['person'];

/** The first people of a file as they would be, and the rows that would be refused, with why. */
export function peopleRows({ rows }: Preview): TemplateResult {
  const words_ = words().peopleImport.rows;
  return html`<h2>${words_.title}</h2>
    ${rows.length === 0 ? html`<p class="soft">${words_.none}</p>` : nothing}
    <ol class="people" translate="no">
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

async function countryName(code: string): Promise<string> {
  const names = await loadCountries(language());
  return names.find(([known]) => known === code)?.[1] ?? code;
}
