import { html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import type { Consequences } from '../model/petition-types.ts';
import { count, day } from '../../../words/shown.ts';
import { zonedText } from '../../../words/zoned.ts';
import type { Action } from './actions.ts';

const HOUR_MS = 3_600_000;

/** What follows from a change of state, in sentences. */
export function consequencesView(
  action: Action,
  consequences: Consequences,
  timeZone: string,
): TemplateResult {
  const { follows } = words().petitionState;
  const lines = [...ofSigning(action, consequences, timeZone), ...ofTime(consequences, timeZone)];
  return html`<div class="follows">
    <h3>${follows}</h3>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function ofSigning(action: Action, { state, opensAt }: Consequences, timeZone: string): string[] {
  const texts = words().petitionState;
  const opens =
    state.after === 'upcoming' && opensAt.after !== null
      ? [texts.opensAt(zonedText(opensAt.after, timeZone))]
      : state.after === 'open'
        ? [texts.opensNow]
        : [];
  if (action === 'publish') return [texts.public, ...opens];
  if (action === 'pause') return [texts.signingStops];
  if (action === 'close') return [texts.signingEnds];
  return (action === 'resume' || action === 'reopen') && state.after === 'open' ? [texts.signingGoesOn] : [];
}

function ofTime(consequences: Consequences, timeZone: string): string[] {
  const texts = words().petitionState;
  const { state, closesAt, clockStops, pauseAddsMs, confirmUntil, finalAt } = consequences;
  const isClosed = state.after === 'closed';
  return [
    ...(pauseAddsMs > 0 && !isClosed ? [texts.pauseAdds(duration(pauseAddsMs))] : []),
    ...(clockStops ? [texts.clockStops] : isClosed ? [] : [closing(closesAt.after, timeZone)]),
    ...(confirmUntil !== null && isClosed ? [texts.confirmUntil(zonedText(confirmUntil, timeZone))] : []),
    ...(finalAt !== null && isClosed ? [texts.finalAt(zonedText(finalAt, timeZone))] : []),
    ...(isClosed ? [kept(consequences)] : []),
  ];
}

function closing(at: string | null, timeZone: string): string {
  const { closesAt, neverCloses } = words().petitionState;
  return at === null ? neverCloses : closesAt(zonedText(at, timeZone));
}

function kept({ keptUntil, retentionDays }: Consequences): string {
  const texts = words().petitionState;
  return keptUntil === null ? texts.kept(count(retentionDays)) : texts.keptUntil(day(keptUntil));
}

function duration(ms: number): string {
  const { days, hours, lessThanHour } = words().petitionState;
  if (ms < HOUR_MS) return lessThanHour;
  const inHours = Math.round(ms / HOUR_MS);
  return inHours < 48 ? hours(count(inHours)) : days(count(Math.round(inHours / 24)));
}
