import { html, type TemplateResult } from 'lit';
import { choice, type Option } from '../parts/option-inputs.ts';
import { folded, type Shown } from './section.ts';

/** When a signature counts, and what keeps programs out. */
export function signingSection({ editing, words }: Shown): TemplateResult {
  const { signing } = words;
  const { confirmation, protection } = editing.entry;
  const short = `${signing.confirmations[confirmation][0]} · ${signing.protections[protection][0]}`;
  return folded(
    signing.heading,
    short,
    html`${choice(editing, {
      path: 'confirmation',
      label: signing.confirmation,
      options: optionsOf(signing.confirmations),
    })}
    ${choice(editing, {
      path: 'protection',
      label: signing.protection,
      options: optionsOf(signing.protections),
    })}`,
  );
}

/** @param options Label and hint, by value. */
export function optionsOf(options: Record<string, string[]>): Option[] {
  return Object.entries(options).map(([value, [label = '', hint]]) => ({ value, label, hint }));
}
