import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { problemText } from '../../requests/problem-text.ts';
import { progressLine } from '../../views/progress-line.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';

type Scanned = { scanned: number; total: number };
type Progressing = {
  state: string;
  sum: Scanned | undefined;
  problem: { status: number } | undefined;
  stop: () => void;
};

/** How far a search or a grouping is, and what can be done about it; nothing when it is over. Styled by `progressLineStyles`. */
export function searchProgress(slices: Progressing, goOn: () => void): TemplateResult | typeof nothing {
  const { progress, list } = words().signatures;
  const { state, sum, problem } = slices;
  if (sum === undefined || state === 'idle' || state === 'done') return nothing;
  if (state === 'running' || state === 'stopping') return running(sum, () => slices.stop());
  if (state === 'resting') return button(list.more, goOn);
  const scanned = count(sum.scanned);
  if (state === 'stopped')
    return html`<span class="soft">${progress.stopped(scanned)}</span> ${button(progress.goOn, goOn)}`;
  // Said at the box already.
  if (problem!.status === 422) return nothing;
  const isBroken = problem!.status === 0 && sum.scanned > 0;
  const text = isBroken ? progress.failed(scanned) : problemText(problem);
  return html`<p class="alert" role="alert">${text}</p>
    ${button(progress.goOn, goOn)}`;
}

function running({ scanned, total }: Scanned, stop: () => void): TemplateResult {
  const { progress } = words().signatures;
  // Most answers come at once: a bar that comes and goes is a flicker.
  if (scanned === 0) return html`<p class="loading" role="status">${progress.searching}</p>`;
  const all = Math.max(total, scanned);
  const text = progress.scanned(count(scanned), count(all));
  return html`${progressLine({ done: scanned, total: all, text })} ${button(progress.stop, stop)}`;
}

const button = (label: string, act: () => void): TemplateResult =>
  html`<wa-button size="s" appearance="outlined" variant="brand" @click=${act}>${label}</wa-button>`;
