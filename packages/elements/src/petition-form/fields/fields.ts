import type { FieldError } from '@samleng/contract';
import type { Field } from '@samleng/contract/fields';

export {
  EXTRA_FIELDS as EXTRAS,
  type ExtraField as Extra,
  type Field,
  FIELD_KEYS as FIELDS,
} from '@samleng/contract/fields';

export type Countries = ReadonlyArray<readonly [code: string, name: string]>;

export type Values = Record<Field, string>;

/** Errors by field; `letter` is the part of a name at fault. */
export type FieldErrors = Partial<Record<Field, Pick<FieldError, 'code'> & { letter?: string }>>;
