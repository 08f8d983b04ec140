/** A value in a table: `-` for none. Values of signatures were typed by strangers. */
export function cell(value: string | readonly string[] | null): string {
  const text = Array.isArray(value) ? value.join(',') : value;
  return text === null || text === '' ? '-' : (text as string);
}

/** A value as JSON, for programs. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent);
}
