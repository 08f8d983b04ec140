import type { TemplateResult } from 'lit';
import { radioRow } from '../../views/radio-row.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Which } from './types.ts';

type Choice = Which | 'chosen';

/** Which comments are shown. */
export function whichChoice(shown: Choice, chosen: number, choose: (which: Choice) => void): TemplateResult {
  const { which } = words().comments;
  const choices: [Choice, string][] = [
    ['agreed', which.agreed],
    ['all', which.all],
    ['chosen', which.chosen(count(chosen))],
  ];
  return radioRow({ look: 'which', legend: which.legend, choices, chosen: shown, choose });
}
