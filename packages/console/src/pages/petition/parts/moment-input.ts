import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from '../../../words/words.ts';
import { instantOf, type Moment, momentOf, offsetAt } from '../../../words/zoned.ts';

type Asked = {
  /** Begins the ids of both inputs. */
  path: string;
  label: string;
  hint: string;
  timeZone: string;
  value: string | null;
  wrong?: string | undefined;
  change: (instant: string | null) => void;
};

/** The end of a day, as campaigns set their closing. */
const LATE = '23:59';
const EARLY = '00:00';

/** A day and a time by the clocks of a time zone, which is told; both empty for none. */
export function momentInput(asked: Asked): TemplateResult {
  const { path, label, hint, timeZone, value, wrong, change } = asked;
  const { dates } = words().petitionEditor;
  const moment = value === null ? undefined : momentOf(value, timeZone);
  const set = (changed: Partial<Moment>) => {
    const { day, time } = { ...(moment ?? { day: '', time: path === 'opensAt' ? EARLY : LATE }), ...changed };
    change(day === '' ? null : instantOf({ day, time: time || LATE }, timeZone));
  };
  const offset = offsetAt(value ?? new Date().toISOString(), timeZone);
  return html`<fieldset class="group">
    <legend>${label}</legend>
    <span class="hint" id="${path}-hint">${hint} ${dates.zone(timeZone, offset)}</span>
    <div class="row">
      ${input(asked, { kind: 'date', label: dates.day, value: moment?.day, set: (day) => set({ day }) })}
      ${input(asked, { kind: 'time', label: dates.time, value: moment?.time, set: (time) => set({ time }) })}
      ${
        moment === undefined
          ? nothing
          : html`<button type="button" class="link-button quiet" @click=${() => change(null)}>
              ${dates.clear}
            </button>`
      }
    </div>
    ${wrong ? html`<span class="wrong" id="${path}-wrong">${wrong}</span>` : nothing}
  </fieldset>`;
}

type Part = { kind: 'date' | 'time'; label: string; value: string | undefined; set: (value: string) => void };

function input({ path, wrong }: Asked, { kind, label, value, set }: Part): TemplateResult {
  const id = `${path}-${kind}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${kind}
      aria-describedby="${path}-hint ${wrong ? `${path}-wrong` : ''}"
      aria-invalid=${wrong ? 'true' : 'false'}
      ?disabled=${kind === 'time' && value === undefined}
      .value=${live(value ?? '')}
      @change=${({ target }: Event) => set((target as HTMLInputElement).value)}
    />
  </div>`;
}
