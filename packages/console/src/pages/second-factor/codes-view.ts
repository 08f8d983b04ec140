import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import { keptCodes } from '../../views/kept-codes.ts';

type Shown = { words: ConsoleWords['secondFactor']; codes: readonly string[]; done: () => Promise<void> };

/** The recovery codes, the only time that they are shown. */
export function codesView({ words, codes, done }: Shown): TemplateResult {
  const { keep } = words;
  return html`<section class="stack">
    <h2>${keep.title}</h2>
    <p>${keep.text}</p>
    ${keptCodes(codes)}
    <form class="no-print" @submit=${(event: Event) => finish(event, done)}>
      <label class="kept"><input type="checkbox" required />${keep.kept}</label>
      <button type="submit" class="main-button">${keep.button}</button>
    </form>
  </section>`;
}

async function finish(event: Event, done: () => Promise<void>): Promise<void> {
  event.preventDefault();
  await done();
}
