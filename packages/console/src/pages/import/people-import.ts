import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import type { Campaign } from '../../campaign/types.ts';
import { ConsoleElement } from '../../console-element.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import { loaded } from '../../views/loaded.ts';
import { count } from '../../words/shown.ts';
import './file/file-drop.ts';
import './file/file-import.ts';
import { earlierImports } from './earlier-imports.ts';
import './import-progress.ts';
import { importStyles } from './import.styles.ts';
import { listStyles } from '../../views/list.styles.ts';
import type { Import, Imports, Upload } from './types.ts';

/** While something is worked at, the page asks how far it is. */
const ASK_AGAIN_MS = 1500;

type Shown = { campaign: Campaign; imports: Imports };

/** What is being imported, the next file, and what was imported so far. */
@customElement('people-import')
export class PeopleImportElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, listStyles, importStyles];
  }

  @property() petition = '';
  @property() campaign = '';
  #running: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #loading = new Task(this, {
    task: async ([petition, campaign]): Promise<Shown> => {
      const [imports, found] = await Promise.all([
        ask(api.petitions[':petition'].imports.$get({ param: { petition } })),
        this.#loading.value?.campaign ?? ask(api.campaigns[':campaign'].$get({ param: { campaign } })),
      ]);
      return { imports, campaign: found };
    },
    args: () => [this.petition, this.campaign] as const,
    onComplete: ({ imports }) => {
      this.#tellEnded(imports);
      this.#askAgain(imports);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#again);
  }

  override render(): TemplateResult {
    return html`<div class="stack" tabindex="-1">
      <p class="soft">${this.words.peopleImport.lead}</p>
      ${loaded(this.#loading, (shown) => this.#shown(shown))}
    </div>`;
  }

  #shown({ imports, campaign }: Shown): TemplateResult {
    const open = imports.imports.filter(({ state }) => state !== 'ended');
    const upload = imports.uploads.find(({ bytes, received }) => bytes === received);
    return html`${open.map((one) => this.#open(one, upload))} ${this.#next(upload, imports, campaign)}
    ${earlierImports(this.petition, imports.imports, { again: this.#again })}`;
  }

  #open(one: Import, upload: Upload | undefined): TemplateResult {
    return html`<import-progress
      .petition=${this.petition}
      .import=${one}
      .again=${one.state === 'without-file' ? upload : undefined}
      @changed=${this.#again}
    ></import-progress>`;
  }

  /** The next file, once nothing is being imported. */
  #next(
    upload: Upload | undefined,
    { imports }: Imports,
    campaign: Campaign,
  ): TemplateResult | typeof nothing {
    if (imports.some(({ state }) => state === 'running')) return nothing;
    if (upload === undefined)
      return html`<file-drop .petition=${this.petition} @uploaded=${this.#again}></file-drop>`;
    return html`<file-import
      .petition=${this.petition}
      .campaign=${campaign}
      .upload=${upload}
      .imports=${imports}
      @changed=${this.#again}
    ></file-import>`;
  }

  /** Not in a tab that nobody sees: each question would keep the session from ending. */
  readonly #whenSeen = () => {
    if (document.visibilityState === 'visible') void this.#again();
    else document.addEventListener('visibilitychange', this.#again, { once: true });
  };

  readonly #again = async () => {
    const hadFocus = this.matches(':focus-within');
    await this.#loading.run();
    await this.updateComplete;
    // The button that was pressed may have gone with its part of the page.
    if (hadFocus && document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('.stack')!.focus({ preventScroll: true });
  };

  /** What was under way when the page looked last, and is done now. */
  #tellEnded({ imports }: Imports): void {
    const ended = imports.find((one) => one.state === 'ended' && this.#running.has(one.import));
    if (ended !== undefined) toast(this.words.peopleImport.running.ended(count(ended.counted)));
    this.#running = new Set(imports.filter(({ state }) => state === 'running').map((one) => one.import));
  }

  #askAgain({ imports, uploads }: Imports): void {
    clearTimeout(this.#timer);
    const isBusy =
      imports.some(({ state }) => state === 'running') || uploads.some(({ state }) => state === 'waiting');
    if (isBusy && this.isConnected) this.#timer = setTimeout(this.#whenSeen, ASK_AGAIN_MS);
  }
}
