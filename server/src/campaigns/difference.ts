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

/** A campaign's entries as a campaign file says them, each under its kind and slug. */
export type StoredEntries = Record<EntryKind, ReadonlyMap<string, object>>;

const KINDS: EntryKind[] = ['campaign', 'petition', 'partner', 'batch', 'donation'];

/** Compares what was stored with what is. */
export function differenceBetween(before: StoredEntries, after: StoredEntries): EntryChange[] {
  return KINDS.flatMap((entry) => {
    const slugs = new Set([...before[entry].keys(), ...after[entry].keys()]);
    return [...slugs].flatMap((slug) => {
      const [old, now] = [before[entry].get(slug), after[entry].get(slug)];
      const fields = fieldChanges(old, now);
      if (fields.length === 0) return [];
      const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
      return [{ entry, slug, change, fields }];
    });
  });
}

/** What differs between two entries, by field. */
export function fieldChanges(old: object | undefined, now: object | undefined): FieldChange[] {
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
