import { css, html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { countMoves } from '../../campaign/count-moves.ts';
import type { Campaign } from '../../campaign/types.ts';
import { words } from '../../words/words.ts';
import { count, inOwn } from '../../words/shown.ts';
import { countryName } from '../../words/countries.ts';
import { fieldName } from '../petition/review/field-name.ts';
import type { Applied, EntryChange } from './applying.ts';

type Scalar = EntryChange['fields'][number]['before'];
/** Long texts are told by their beginning. */
const LETTERS_MAX = 120;
/** The fields of a new entry are many, and all new. */
const FIELDS_MAX = 12;

/** What a file would change, entry by entry. */
export function differenceList({ changes, counts }: Applied, campaign: Campaign): TemplateResult {
  const { moves } = words().campaign;
  return html`${
      counts.length === 0
        ? nothing
        : html`<p>${moves}</p>
            ${countMoves(counts, campaign)}`
    }
    <ul class="difference">
      ${changes.map((change) => entryChange(change, campaign))}
    </ul>`;
}

function entryChange({ entry, slug, change, fields }: EntryChange, campaign: Campaign): TemplateResult {
  const { entries, changed } = words().campaignFile;
  return html`<li>
    <p>
      <b>${entries[entry](nameOf(entry, slug, campaign))}</b> <span class="soft">${changed[change]}</span>
    </p>
    ${
      change !== 'changed'
        ? nothing
        : html`<dl>
            ${fields.slice(0, FIELDS_MAX).map(
              ({ field, before, after }) =>
                html`<div>
                  <dt>${labelOf(field)}</dt>
                  <dd>
                    <del>${shown(before)}</del> <span aria-hidden="true">→</span> <ins>${shown(after)}</ins>
                  </dd>
                </div>`,
            )}
            ${
              fields.length > FIELDS_MAX
                ? html`<div>
                    <dt>${words().campaignFile.moreFields(count(fields.length - FIELDS_MAX))}</dt>
                  </div>`
                : nothing
            }
          </dl>`
    }
  </li>`;
}

/** In words, where the campaign has the entry already. */
function nameOf(entry: EntryChange['entry'], slug: string, campaign: Campaign): string {
  if (entry === 'campaign') return inOwn(campaign.campaign.title);
  const petition = campaign.petitions.find((each) => each.petition === slug);
  if (entry === 'petition' && petition) return inOwn(petition.title);
  const partner = campaign.partners.find((each) => each.slug === slug);
  if (entry === 'partner' && partner) return inOwn(partner.name);
  const donation = campaign.donations.find((each) => each.slug === slug);
  return entry === 'donation' && donation ? inOwn(donation.donor.name) : slug;
}

function labelOf(field: string): unknown {
  const { communityIn, fields } = words().campaignFile;
  const [, country] = /^communities\.people\.(..)$/.exec(field) ?? [];
  if (country !== undefined) return until(countryName(country).then(communityIn), communityIn(country));
  const [first = ''] = field.split(/[.[]/);
  return fields[first] ?? fieldName(field);
}

function shown(value: Scalar): string {
  const { yes, no, nothing: none } = words().petitionFields;
  if (value === undefined || value === null) return none;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return count(value);
  return value.length > LETTERS_MAX ? `${value.slice(0, LETTERS_MAX)}…` : value;
}

export const differenceStyles = css`
  .difference {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    list-style: none;
  }
  .difference li {
    padding-top: 12px;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 6px;
    padding-top: 6px;
  }
  dt {
    color: var(--ink-soft);
    font-size: 14px;
  }
  del {
    color: var(--ink-soft);
    text-decoration-color: var(--lotus);
  }
  ins {
    color: var(--leaf);
    text-decoration: none;
  }
`;
