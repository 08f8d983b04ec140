import type { CampaignFile } from '../domain/campaign-file/schema.ts';

/** What a change of a campaign does to one of its entries. A batch is called `petition/batch`. */
export type EntryChange = {
  entry: EntryKind;
  slug: string;
  change: 'added' | 'removed' | 'changed';
  fields: FieldChange[];
};

export type EntryKind = 'campaign' | 'petition' | 'partner' | 'batch' | 'donation';

/** `field` as in the campaign file, such as `targets[0].name.km`; `before` or `after` is missing where there was none. */
export type FieldChange = { field: string; before?: Scalar; after?: Scalar };

export type Scalar = string | number | boolean | null;

/** A campaign's entries, each under its kind and slug. */
type Entries = Record<EntryKind, ReadonlyMap<string, object>>;

const KINDS: EntryKind[] = ['campaign', 'petition', 'partner', 'batch', 'donation'];

/** Compares a campaign with what becomes of it; a new one has no `old`. */
export function differenceBetween(
  old: CampaignFile | undefined,
  now: CampaignFile | undefined,
): EntryChange[] {
  const [before, after] = [entriesOf(old), entriesOf(now)];
  return KINDS.flatMap((entry) => {
    const slugs = new Set([...before[entry].keys(), ...after[entry].keys()]);
    return [...slugs].flatMap((slug) => {
      const fields = fieldChanges(before[entry].get(slug), after[entry].get(slug));
      if (fields.length === 0) return [];
      const change = changeOf(before[entry].has(slug), after[entry].has(slug));
      return [{ entry, slug, change, fields }];
    });
  });
}

function changeOf(was: boolean, is: boolean): EntryChange['change'] {
  if (!was) return 'added';
  return is ? 'changed' : 'removed';
}

function entriesOf(file: CampaignFile | undefined): Entries {
  return {
    campaign: bySlug(file && [file.campaign]),
    petition: bySlug(file?.petitions),
    partner: bySlug(file?.partners),
    batch: bySlug(
      file?.batches.map(({ petition, slug, ...batch }) => ({ slug: `${petition}/${slug}`, ...batch })),
    ),
    donation: bySlug(file?.donations),
  };
}

function bySlug(entries: { slug: string }[] = []): Map<string, object> {
  return new Map(entries.map(({ slug, ...entry }) => [slug, entry]));
}

function fieldChanges(old: object | undefined, now: object | undefined): FieldChange[] {
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({
      field,
      ...(before.has(field) && { before: before.get(field)! }),
      ...(after.has(field) && { after: after.get(field)! }),
    }));
}

/** Every value by its path; a missing entry has none. */
function fieldsOf(value: unknown, path = ''): Map<string, Scalar> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null) return new Map([[path, value as Scalar]]);
  const inner = Object.entries(value).flatMap(([key, part]) => [...fieldsOf(part, pathTo(value, key, path))]);
  return new Map(inner);
}

function pathTo(value: object, key: string, path: string): string {
  if (Array.isArray(value)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
