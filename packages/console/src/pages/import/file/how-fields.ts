import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { loadCountries } from '@samleng/locales/load';
import type { Campaign } from '../../../campaign/types.ts';
import { choices } from '../../../forms/choices.ts';
import { selectField } from '../../../forms/select-field.ts';
import { count, day, inOwn } from '../../../words/shown.ts';
import { language, words } from '../../../words/words.ts';
import type { Settings, Upload } from '../types.ts';

type How = {
  settings: Settings;
  format: Upload['format'];
  campaign: Campaign;
  petition: string;
  /** The batches that imports have taken the place of already. */
  replaced: readonly (string | null)[];
  insteadOf: string | null;
  change: (changed: Partial<Settings>) => void;
  replace: (batch: string | null) => void;
};

/** How the people count, and what the file does not say of them. */
export function howFields(how: How): TemplateResult {
  const { title } = words().peopleImport.how;
  return html`<h2>${title}</h2>
    ${insteadOf(how)}
    <div class="columns">
      ${until(country(how))} ${how.settings.map.signedAt === undefined ? nothing : dates(how)} ${partner(how)}
      ${how.format === 'csv' ? encoding(how) : nothing}
    </div>`;
}

/** Numbers that were carried over before: the people of the file may be these. */
function insteadOf({
  campaign,
  petition,
  replaced,
  insteadOf,
  replace,
}: How): TemplateResult | typeof nothing {
  const { how } = words().peopleImport;
  const batches = campaign.batches.filter(
    (batch) => batch.petition === petition && batch.kind === 'carried-over' && !replaced.includes(batch.slug),
  );
  if (batches.length === 0) return nothing;
  const instead = batches.map(({ slug, signatures, countedOn }) => ({
    value: slug,
    label: how.instead(count(signatures), day(countedOn)),
    text: how.insteadHint,
  }));
  return choices({
    type: 'radio',
    name: 'insteadOf',
    legend: how.insteadOf,
    choices: [{ value: '', label: how.added, text: how.addedHint }, ...instead],
    chosen: [insteadOf ?? ''],
    onchange: (value) => replace(value === '' ? null : value),
  });
}

const chosen = ({ target }: Event) => (target as HTMLSelectElement).value;

/** Undefined is not sent: it takes away what was told before. */
const told = (key: 'country' | 'dates' | 'partner', value: string) =>
  ({ [key]: value === '' ? undefined : value }) as Partial<Settings>;

async function country(asked: How): Promise<TemplateResult> {
  const { how } = words().peopleImport;
  const names = await loadCountries(language());
  return selectField({
    name: 'country',
    label: how.country,
    value: asked.settings.country ?? '',
    options: [['', how.noCountry], ...names],
    onchange: (event) => asked.change(told('country', chosen(event))),
  });
}

function dates(asked: How): TemplateResult {
  const { how } = words().peopleImport;
  return selectField({
    name: 'dates',
    label: how.dates,
    value: asked.settings.dates ?? '',
    options: [
      ['', how.datesUnknown],
      ['dmy', how.dmy],
      ['mdy', how.mdy],
    ],
    onchange: (event) => asked.change(told('dates', chosen(event))),
  });
}

function partner(asked: How): TemplateResult | typeof nothing {
  const { how } = words().peopleImport;
  const { partners } = asked.campaign;
  if (partners.length === 0) return nothing;
  return selectField({
    name: 'partner',
    label: how.partner,
    value: asked.settings.partner ?? '',
    options: [['', how.noPartner], ...partners.map(({ slug, name }) => [slug, inOwn(name)] as const)],
    onchange: (event) => asked.change(told('partner', chosen(event))),
  });
}

function encoding({ settings, change }: How): TemplateResult {
  const { how } = words().peopleImport;
  return selectField({
    name: 'encoding',
    label: how.encoding,
    value: settings.encoding,
    options: Object.entries(how.encodings),
    onchange: (event) => change({ encoding: chosen(event) as Settings['encoding'] }),
  });
}
