import type { Translation } from '@samleng/locales/translation/translation';
import { type PropertyValues, ReactiveElement, render, type TemplateResult } from 'lit';
import { takePageFace } from './controllers/page-face.ts';
import { SamlengErrorEvent } from './events/events.ts';
import { ReadyEvent } from './events/ready-event.ts';
import { place } from './placements/place.ts';
import { scriptServer, warnOfNoServer } from './script-server.ts';

/** How elements declare their `server`: `https://sign.example.org/` means the same. */
export const SERVER_PROPERTY = {
  converter: (value: string | null) => (value || scriptServer).replace(/\/+$/, ''),
};

/**
 * The base of all our elements. Not `LitElement`, which also supports polyfills, hydration and directives that
 * wait: we use none of them, and every page would have to load them.
 */
export abstract class SamlengElement extends ReactiveElement {
  /** Changes words of all elements on the page, or adds a language: for pages that import nothing of ours. */
  static registerTranslation(translation: Translation): Promise<void> {
    return import('./translation/register.ts').then((chunk) => chunk.registerTranslation(translation));
  }

  abstract server: string;
  /**
   * The status of what the element is for, once that is shown.
   *
   * @internal
   */
  abstract readonly shownStatus: string | undefined;

  /**
   * The code of the error event, after loading has failed.
   *
   * @internal
   */
  failure?: string;
  /**
   * The path on which the page was told of.
   *
   * @internal
   */
  toldOn?: string;

  #status: string | undefined;

  constructor() {
    super();
    takePageFace(this);
  }

  protected override update(changed: PropertyValues): void {
    // Drawn first: what a drawing sets itself is no reason to draw again.
    const drawn = this.render();
    super.update(changed);
    if (!this.server) warnOfNoServer();
    const root = this.renderRoot as ShadowRoot;
    try {
      render(drawn, root, { host: this });
    } catch (error) {
      void import('./controllers/draw-anew.ts').then(({ drawAnew }) => drawAnew(this, error));
    }
    // Translators put elements in the place of our text, and Lit writes on into them as if each were a text node.
    for (const node of root.querySelectorAll<Element & Partial<Text>>('*'))
      if (node.data !== undefined) node.replaceWith(node.data);
  }

  protected override updated(): void {
    const before = this.#status;
    this.#status = this.shownStatus;
    if (!this.#status) return;
    place(this);
    if (!before) this.dispatchEvent(new ReadyEvent());
  }

  /**
   * What the element is for could not be loaded.
   *
   * @internal
   */
  fail(code: string): void {
    this.failure = code;
    place(this);
    this.dispatchEvent(new SamlengErrorEvent(code));
  }

  protected abstract render(): TemplateResult;
}
