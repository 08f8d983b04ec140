import type { CampaignFile, PetitionEntry } from './schema.ts';
import type { FieldMessage } from './field-messages.ts';
import { aliasChecks } from './alias-checks.ts';
import { signChecks } from './refused-signs.ts';
import { firstViewChecks } from './first-view-checks.ts';
import { languageCheck } from './language-check.ts';
import { senderChecks } from './sender-name.ts';
import { unwrittenChecks } from './unwritten.ts';
import { offsetAt } from '../time/instant.ts';

/** Checks beyond the schema: duplicate slugs, references to missing entries, dates in the wrong order. */
export function crossChecks(file: CampaignFile): FieldMessage[] {
  const zone = file.campaign.timeZone;
  if (!isTimeZone(zone)) {
    return [
      {
        field: 'campaign.timeZone',
        message: 'must be a time zone, such as Asia/Phnom_Penh',
        code: 'time-zone',
      },
    ];
  }
  return [
    ...signChecks(file),
    ...senderChecks(file.campaign),
    ...repeats('petitions', file.petitions),
    ...file.petitions.flatMap((petition, at) => petitionChecks(petition, `petitions[${at}]`, zone)),
    ...file.petitions.flatMap((petition, at) => firstViewChecks(petition, `petitions[${at}]`, file)),
    ...repeats('partners', file.partners),
    ...aliasChecks(file),
    ...repeats('batches', file.batches, (batch) => `${batch.petition} ${batch.slug}`),
    ...batchChecks(file),
    ...repeats('donations', file.donations),
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

function repeats<Entry extends { slug: string }>(
  list: string,
  entries: Entry[],
  keyOf = (entry: Entry) => entry.slug,
): FieldMessage[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, at) =>
    keys.indexOf(key) === at
      ? []
      : [{ field: `${list}[${at}].slug`, message: 'is used twice', code: 'taken' as const }],
  );
}

function petitionChecks(petition: PetitionEntry, at: string, zone: string): FieldMessage[] {
  const { title, opensAt, closesAt } = petition;
  const errors = [
    ...offsetCheck(opensAt, `${at}.opensAt`, zone),
    ...offsetCheck(closesAt, `${at}.closesAt`, zone),
  ];
  errors.push(...languageCheck(petition.text, title, `${at}.text`), ...unwrittenChecks(petition, at));
  if (opensAt !== null && closesAt !== null && Date.parse(closesAt) <= Date.parse(opensAt)) {
    errors.push({ field: `${at}.closesAt`, message: 'must be after opensAt', code: 'order' });
  }
  return [...errors, ...deliveryCheck(petition, at)];
}

function deliveryCheck({ deliveredOn, closesAt }: PetitionEntry, at: string): FieldMessage[] {
  if (deliveredOn === null) return [];
  if (closesAt === null) {
    return [
      {
        field: `${at}.deliveredOn`,
        message: 'needs a closesAt: what is delivered takes no more signatures',
        code: 'needs-closing',
      },
    ];
  }
  // `offsetCheck` makes sure that the first ten characters are the day in the campaign's time zone.
  const closedOn = closesAt.slice(0, 10);
  return closedOn <= deliveredOn
    ? []
    : [
        {
          field: `${at}.deliveredOn`,
          message: `must not lie before the day of closesAt, ${closedOn}`,
          code: 'before-closing',
        },
      ];
}

// Pages show the first ten characters of an instant as its day, so its offset must be the campaign's.
function offsetCheck(instant: string | null, field: string, zone: string): FieldMessage[] {
  if (instant === null) return [];
  if (Number.isNaN(Date.parse(instant)))
    return [{ field, message: 'must be an instant that exists', code: 'instant' }];
  const offset = offsetAt(zone, new Date(instant));
  const written = instant.endsWith('Z') ? '+00:00' : instant.slice(-6);
  return written === offset
    ? []
    : [{ field, message: `must be written with the offset of ${zone}, ${offset}`, code: 'offset' }];
}

function batchChecks(file: CampaignFile): FieldMessage[] {
  const petitions = new Set(file.petitions.map((petition) => petition.slug));
  const partners = new Set(file.partners.map((partner) => partner.slug));
  return file.batches.flatMap(({ petition, partner }, at) => {
    const errors: FieldMessage[] = [];
    if (!petitions.has(petition)) {
      errors.push({
        field: `batches[${at}].petition`,
        message: 'names no petition of this file',
        code: 'no-petition',
      });
    }
    if (partner !== undefined && !partners.has(partner)) {
      errors.push({
        field: `batches[${at}].partner`,
        message: 'names no partner of this file',
        code: 'no-partner',
      });
    }
    return errors;
  });
}
