/** Compares stored rows with wanted ones: `changed` are to be inserted or updated, `gone` to be deleted. */
export function differences<Row extends object>(
  before: Row[],
  wanted: Row[],
  keyOf: (row: Row) => string,
): { changed: Row[]; gone: Row[] } {
  const beforeByKey = new Map(before.map((row) => [keyOf(row), row]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    changed: wanted.filter((row) => !sameRow(beforeByKey.get(keyOf(row)), row)),
    gone: before.filter((row) => !wantedKeys.has(keyOf(row))),
  };
}

/** Compares only the columns that `wanted` has. */
export function sameRow(before: object | undefined, wanted: object): boolean {
  if (before === undefined) return false;
  const columns = new Map(Object.entries(before));
  return Object.entries(wanted).every(([column, value]) => columns.get(column) === value);
}
