import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { toast } from '../../toasts/toasts.ts';

type Shown = { words: ConsoleWords['secondFactor']; codes: readonly string[]; done: () => Promise<void> };

/** The recovery codes, the only time that they are shown. */
export function codesView({ words, codes, done }: Shown): TemplateResult {
  const { keep } = words;
  return html`<section class="stack">
    <h2>${keep.title}</h2>
    <p>${keep.text}</p>
    <ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <div class="row no-print">
      <wa-button appearance="outlined" @click=${() => copy(codes, keep.copied)}>
        <wa-icon slot="start" name="document-duplicate"></wa-icon>${keep.copy}
      </wa-button>
      <wa-button appearance="outlined" @click=${() => save(codes, keep.fileName)}>
        <wa-icon slot="start" name="arrow-down-tray"></wa-icon>${keep.download}
      </wa-button>
      <wa-button appearance="outlined" @click=${() => print()}>
        <wa-icon slot="start" name="printer"></wa-icon>${keep.print}
      </wa-button>
    </div>
    <form class="no-print" @submit=${(event: Event) => finish(event, done)}>
      <label class="kept"><input type="checkbox" required />${keep.kept}</label>
      <button type="submit" class="main-button">${keep.button}</button>
    </form>
  </section>`;
}

async function copy(codes: readonly string[], copied: string): Promise<void> {
  await navigator.clipboard.writeText(codes.join('\n'));
  toast(copied);
}

function save(codes: readonly string[], fileName: string): void {
  const address = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

async function finish(event: Event, done: () => Promise<void>): Promise<void> {
  event.preventDefault();
  await done();
}
