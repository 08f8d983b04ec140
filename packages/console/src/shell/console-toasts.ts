import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
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

const toastStyles = css`
  :host {
    position: fixed;
    z-index: 10;
    inset: auto 16px 16px;
    pointer-events: none;
  }
  [role='status'] {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 12px;
    max-width: 480px;
    padding: 4px 4px 4px 16px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--paper);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .wrong {
    background: var(--lotus);
  }
  .toast > wa-icon {
    flex: none;
    font-size: 20px;
  }
  span {
    padding: 6px 0;
  }
  button {
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    background: none;
    color: inherit;
    font-size: 20px;
    cursor: pointer;
  }
`;
