import type { FieldError } from '@samleng/contract';

/** All fields, in the order of the form. */
export const FIELDS = ['name', 'email', 'country', 'phone', 'city', 'comment'] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that a petition may ask for, in the same order. */
export const EXTRAS = ['phone', 'city', 'comment'] as const satisfies Field[];
export type Extra = (typeof EXTRAS)[number];

export type Countries = ReadonlyArray<readonly [code: string, name: string]>;

export type Values = Record<Field, string>;

/** Errors by field; `letter` is the part of a name at fault. */
export type FieldErrors = Partial<Record<Field, Pick<FieldError, 'code'> & { letter?: string }>>;
