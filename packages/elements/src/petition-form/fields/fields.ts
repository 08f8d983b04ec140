import type { FieldError } from '@samleng/contract';

/** What can be filled in, in the order of the form. */
export const FIELDS = ['name', 'email', 'country', 'phone', 'city', 'comment'] as const;
export type Field = (typeof FIELDS)[number];

/** Those that a petition asks for only where it says so, as `FIELDS` orders them. */
export const EXTRAS = ['phone', 'city', 'comment'] as const satisfies Field[];
export type Extra = (typeof EXTRAS)[number];

export type Countries = ReadonlyArray<readonly [code: string, name: string]>;

export type Values = Record<Field, string>;

/** What is wrong with each field; `letter` is the part of a name to look at. */
export type FieldErrors = Partial<Record<Field, Pick<FieldError, 'code'> & { letter?: string }>>;
