import { UNWRITTEN } from '@samleng/contract';
import type { PetitionEntry } from './schema.ts';
import { type FieldMessage, fieldPath } from './field-messages.ts';

/** A draft may wait for texts; what is public has them all. */
export function unwrittenChecks(petition: PetitionEntry, at: string): FieldMessage[] {
  if (petition.draft) return [];
  const { title, lead, text, targets, voices } = petition;
  return unwrittenTexts({ title, lead, text, targets, voices }).map((path) => ({
    field: `${at}.${fieldPath(path)}`,
    message: 'is still to be written',
    code: 'unwritten' as const,
  }));
}

function unwrittenTexts(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (value === UNWRITTEN) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => unwrittenTexts(part, [...path, key]));
}
