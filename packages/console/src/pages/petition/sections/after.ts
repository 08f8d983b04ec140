import { html, type TemplateResult } from 'lit';
import { select } from '../parts/option-inputs.ts';
import { dayInput, numberInput } from '../parts/inputs.ts';
import { count, day, titleOf } from '../../../words/shown.ts';
import { folded, type Shown } from './section.ts';

/** The petition that goes on, the delivery, and how long data is kept. */
export function afterSection({ editing, words }: Shown): TemplateResult {
  const { after } = words;
  const { deliveredOn, retentionDays } = editing.entry;
  const delivered = deliveredOn === null ? [] : [`${after.deliveredOn} ${day(deliveredOn)}`];
  return folded(
    after.heading,
    [...delivered, `${count(retentionDays)}\u00a0${after.days}`].join(' · '),
    html`${select(editing, {
      path: 'successor',
      label: after.successor,
      hint: after.successorHint,
      none: after.noSuccessor,
      options: editing.edited.successors.map(({ slug, name }) => ({
        value: slug,
        label: titleOf(name, slug),
      })),
    })}
    ${dayInput(editing, { path: 'deliveredOn', label: after.deliveredOn, hint: after.deliveredHint })}
    ${numberInput(editing, { path: 'retentionDays', label: after.retention })}`,
  );
}
