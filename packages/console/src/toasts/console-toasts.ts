import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { toastStyles } from './console-toasts.styles.ts';
import { closeToast, type Toast, toasts } from './toasts.ts';

/** The short messages, read aloud as they come. */
@customElement('console-toasts')
export class ConsoleToastsElement extends ConsoleElement {
  static override get styles() {
    return [toastStyles];
  }

  constructor() {
    super();
    toasts.watch(this);
  }

  override render(): TemplateResult {
    return html`<div role="status">
      ${repeat(
        toasts.value,
        ({ id }) => id,
        (toast) => this.#toast(toast),
      )}
    </div>`;
  }

  #toast({ id, text, isWrong }: Toast): TemplateResult {
    return html`<div class="toast ${isWrong ? 'wrong' : ''}">
      <wa-icon name=${isWrong ? 'exclamation-triangle' : 'check'}></wa-icon>
      <span>${text}</span>
      <button type="button" aria-label=${this.words.shell.close} @click=${() => closeToast(id)}>
        <wa-icon name="x-mark"></wa-icon>
      </button>
    </div>`;
  }
}
