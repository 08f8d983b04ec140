import { printable } from '../../domain/printable.ts';

/** A value in a table: `-` for none. Values of signatures were typed by strangers, so their width is that shown. */
export function cell(value: string | readonly string[] | null): string {
  const text = Array.isArray(value) ? value.join(',') : (value as string | null);
  return text === null || text === '' ? '-' : printable(text);
}
