import { latinDigits } from '@samleng/contract/digits';

/** A code of digits as the server knows it: from any keyboard, without the spaces that some apps show in it. */
export function codeOf(typed: string): string {
  return latinDigits(typed).replace(/[\s\u200b-\u200d-]/g, '');
}

/** Shows what was typed in the digits that the app shows. */
export function showLatinDigits({ target }: Event): void {
  const input = target as HTMLInputElement;
  const latin = latinDigits(input.value);
  if (latin !== input.value) input.value = latin;
}
