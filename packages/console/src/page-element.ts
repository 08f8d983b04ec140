import { ConsoleElement } from './console-element.ts';
import type { Params } from './router/match.ts';

/** A page of the console. Its heading is an `<h1>`, which takes the focus when one comes from another page. */
export abstract class PageElement extends ConsoleElement {
  /** From the path: for `/petitions/:petition` it is `{ petition }`. */
  params: Params = {};

  /** For the window's title. */
  abstract get heading(): string;

  override updated(): void {
    document.title = `${this.heading} · ${this.words.shell.name}`;
  }

  focusHeading(): void {
    const heading = this.renderRoot.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}
