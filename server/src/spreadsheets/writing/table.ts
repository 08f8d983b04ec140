export type Cell = string | null;
export type Row = readonly Cell[];
/** `width`: in letters, roughly; for formats that know of it. */
export type Column = { heading: string; width: number };

/** A table to be written. Its rows come some at a time, and are read only when those before have been taken. */
export type Table = { columns: readonly Column[]; slices: AsyncIterable<readonly Row[]> };
