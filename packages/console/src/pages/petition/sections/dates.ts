import { html, nothing, type TemplateResult } from 'lit';
import type { Editing } from '../model/editing.ts';
import { momentInput } from '../parts/moment-input.ts';
import { zonedText } from '../../../words/zoned.ts';
import { folded, type Shown } from './section.ts';

/** When it opens and closes, by the clocks of the campaign. */
export function datesSection({ editing, words }: Shown): TemplateResult {
  const { dates } = words;
  return folded(
    dates.heading,
    html`${short(editing, 'opensAt')} – ${short(editing, 'closesAt')}`,
    html`${moment(editing, 'opensAt', dates.opens, dates.opensHint)}
    ${moment(editing, 'closesAt', dates.closes, dates.closesHint)}`,
  );
}

type Date = 'opensAt' | 'closesAt';

function short({ entry, edited }: Editing, path: Date): unknown {
  const instant = entry[path];
  return instant === null ? nothing : zonedText(instant, edited.campaign.timeZone);
}

function moment(editing: Editing, path: Date, label: string, hint: string): TemplateResult {
  return momentInput({
    path,
    label,
    hint,
    timeZone: editing.edited.campaign.timeZone,
    value: editing.entry[path],
    wrong: editing.wrong[path],
    change: (instant) => editing.set(path, instant),
  });
}
