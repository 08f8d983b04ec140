import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../console-element.ts';
import '../toasts/console-toasts.ts';
import { isProblem } from '../requests/api-problem.ts';
import { followLinks, path } from '../router/location.ts';
import { loading } from '../views/loading.ts';
import { failedNotice } from '../views/notice.ts';
import { frame } from './frame.ts';
import { openPage, type Opened } from './open-page.ts';

/** The whole console: the page that the address names, with what stands around it. */
export class ConsoleAppElement extends ConsoleElement {
  readonly #opening = new Task(this, {
    task: ([path]) => openPage(path),
    args: () => [path.value] as const,
    onError: (error) => {
      // A mistake of ours is shown as bad weather, but must be found in the browser's console.
      if (!isProblem(error)) reportError(error);
    },
  });
  #shown: Opened | undefined;

  constructor() {
    super();
    path.watch(this);
    followLinks();
  }

  /** In the document itself, where password managers look for the fields of a page. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override updated(): void {
    const shown = this.#opening.value;
    if (shown === this.#shown || !shown || shown.kind === 'elsewhere') return;
    const isFirst = this.#shown === undefined;
    this.#shown = shown;
    // The browser has its own way for the page that it has loaded; afterwards it does not notice that a page is new.
    if (isFirst) return;
    scrollTo(0, 0);
    void shown.page.updateComplete.then(() => shown.page.focusHeading());
  }

  override render(): TemplateResult {
    return html`${this.#page()}<console-toasts></console-toasts>`;
  }

  #page(): TemplateResult {
    return this.#opening.render({
      // Until the next page is there, the last one stays.
      pending: () => this.#draw(this.#shown),
      complete: (opened) => this.#draw(opened),
      error: () => this.#failed(),
    }) as TemplateResult;
  }

  /** With the ways to the pages that are loaded already, for who is on the way without a connection. */
  #failed(): TemplateResult {
    const failed = html`<div class="sheet">${failedNotice(() => location.reload())}</div>`;
    if (this.#shown?.kind !== 'inside') return frame(failed);
    return html`<console-shell .session=${this.#shown.session}>${failed}</console-shell>`;
  }

  #draw(opened: Opened | undefined): TemplateResult {
    if (opened?.kind === 'inside')
      return html`<console-shell .session=${opened.session}>${opened.page}</console-shell>`;
    if (opened?.kind === 'open') return frame(opened.page);
    return loading();
  }
}
