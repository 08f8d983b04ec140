import { UNWRITTEN } from '@samleng/contract/limits';
import { words } from '../../../words/words.ts';
import { stepsOf } from '../model/paths.ts';
import type { Edited, FieldChange } from '../model/petition-types.ts';
import { count, day, inOwn } from '../../../words/shown.ts';
import { zonedText } from '../../../words/zoned.ts';

type Value = FieldChange['before'];

/** A value for reading: an enumeration in words, an instant by the campaign's clocks. */
export function fieldValue(path: string, value: Value, { campaign, successors, donations }: Edited): string {
  const { petitionFields, petitionEditor } = words();
  if (value === undefined || value === null || value === UNWRITTEN) return petitionFields.nothing;
  if (typeof value === 'boolean') return value ? petitionFields.yes : petitionFields.no;
  if (typeof value === 'number') return count(value);
  const field = stepsOf(path).at(-1);
  if (field === 'opensAt' || field === 'closesAt') return zonedText(value, campaign.timeZone);
  if (field === 'deliveredOn') return day(value);
  if (field === 'successor') return namedOf(successors, value);
  if (field === 'donation') return namedOf(donations, value);
  const options = optionsOf(petitionEditor);
  return options[path.startsWith('fields.') ? 'fields' : String(field)]?.[value] ?? value;
}

function namedOf(named: Edited['successors'], slug: string): string {
  const found = named.find((each) => each.slug === slug);
  return found === undefined ? slug : inOwn(found.name);
}

type Options = Record<string, Record<string, string | undefined>>;

function optionsOf({ fields, signing, names }: ReturnType<typeof words>['petitionEditor']): Options {
  return {
    fields: fields.uses,
    confirmation: labels(signing.confirmations),
    protection: labels(signing.protections),
    handOver: labels(names.handOvers),
  };
}

function labels(options: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(options).map(([value, [label]]) => [value, label]));
}
