import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { focusOn } from '../focus.ts';
import { farButtonStyles } from './far-button.styles.ts';
import { sheetFor } from '../../controllers/sheet.ts';

const PASSED = '999999px 0px 0px';

/**
 * A button that leads to the form from far above it: at the foot of the screen, inside the element's own box, until
 * the form is in view.
 */
export class FarButton implements ReactiveController {
  readonly #host: ReactiveElement;
  /** Missing in jsdom. */
  readonly #observer?: IntersectionObserver;
  #form: HTMLFormElement | null = null;
  #isFar = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    // A form that the visitor has passed counts as in view: it is not further down.
    if (globalThis.IntersectionObserver)
      this.#observer = new IntersectionObserver((seen) => this.#see(seen.pop()!), { rootMargin: PASSED });
    sheetFor(host.renderRoot as ShadowRoot)(farButtonStyles.cssText);
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  hostUpdated(): void {
    this.#watch(this.#host.renderRoot.querySelector('form'));
  }

  // Screen readers and the keyboard have the form's own button, and reach the form without scrolling.
  render(label: string) {
    if (!this.#isFar) return nothing;
    return html`<div class="far" aria-hidden="true">
      <div>
        <button class="sign" part="sticky" type="button" tabindex="-1" @click=${this.#lead}>${label}</button>
      </div>
    </div>`;
  }

  #watch(form: HTMLFormElement | null): void {
    if (form === this.#form) return;
    this.#observer?.disconnect();
    this.#form = form;
    this.#isFar = false;
    if (form) this.#observer?.observe(form);
  }

  #see({ isIntersecting, boundingClientRect }: IntersectionObserverEntry): void {
    // One that is hidden lies nowhere.
    this.#isFar = !isIntersecting && boundingClientRect.top > 0;
    this.#host.requestUpdate();
  }

  readonly #lead = (): void => {
    focusOn(this.#host, '#name');
    this.#form?.querySelector('#name')?.scrollIntoView({ block: 'center' });
  };
}
