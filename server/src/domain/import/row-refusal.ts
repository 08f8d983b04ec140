import type { FieldErrorCode } from '@samleng/contract';
import type { ImportField } from './import-fields.ts';

/**
 * What is wrong with a row besides its fields. `unclosed-quote`: a quotation mark opens a cell and none closes it;
 * `too-few-cells`, `too-many-cells`: than headings; `not-text`: it holds a zero byte; `wrong-encoding`: bytes that are
 * not of the file's encoding.
 */
export const ROW_PROBLEMS = [
  'unclosed-quote',
  'too-few-cells',
  'too-many-cells',
  'too-long',
  'not-text',
  'wrong-encoding',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/**
 * Why a row is not imported, beside the codes that signers know. `ambiguous-date`: day or month first is not told;
 * `unconfirmed` on the other platform; `removed` here, by the campaign; `address-full`: as many people as may share an
 * address count already.
 */
export const REFUSAL_CODES = ['ambiguous-date', 'unconfirmed', 'removed', 'address-full'] as const;
export type RefusalCode = FieldErrorCode | RowProblem | (typeof REFUSAL_CODES)[number];

/** `field`: undefined where the whole row is at fault. Never a value of it. */
export type RowRefusal = { field?: ImportField; code: RefusalCode };
