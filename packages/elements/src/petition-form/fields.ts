import type { FieldError } from '@samleng/contract';

/** What can be filled in, in the order of the form. */
export const FIELDS = ['name', 'email', 'country', 'city', 'comment'] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

/** What is wrong with each field; `letter` is the part of a name to look at. */
export type FieldErrors = Partial<Record<Field, Pick<FieldError, 'code'> & { letter?: string }>>;
