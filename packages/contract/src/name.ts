/** What is wrong with a name; `letter` is the part to look at, where one can be named. */
export type NameRefusal = {
  ok: false;
  code: 'required' | 'too-long' | 'name-broken' | 'name-misleading' | 'name-not-a-name';
  letter?: string;
};

/**
 * A name in its two other forms: `name` is shown, `key` finds the same person again (never shown).
 * `suspicious` asks for a person's look and refuses nothing.
 */
export type CleanedName = { ok: true; name: string; key: string; suspicious: boolean } | NameRefusal;

export function cleanName(typed: string): CleanedName {
  const name = typed.trim();
  return name === '' ? { ok: false, code: 'required' } : { ok: true, name, key: name, suspicious: false };
}
