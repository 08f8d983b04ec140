import { latinDigits } from '@samleng/contract/digits';
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { count } from '../../../words/shown.ts';

/** A whole number as somebody types it, in any digits and with any separators; 0 when there is none. */
export const numberOf = (text: string): number => Number(latinDigits(text).replace(/\D/g, ''));

class TypedNumber extends Directive {
  override render(_value: number | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [value]: [number | undefined]): unknown {
    const input = element as HTMLInputElement;
    if (numberOf(input.value) !== (value ?? 0)) input.value = value === undefined ? '' : count(value);
    return noChange;
  }
}

/** The number in an input. One that is being typed there stays as it is typed: separators would move the cursor. */
export const typedNumber = directive(TypedNumber);
