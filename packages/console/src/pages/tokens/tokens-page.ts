import { Task } from '@lit/task';
import type { InferResponseType } from 'hono/client';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import '../../views/confirm-dialog.ts';
import { listStyles } from '../../views/list.styles.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { addButton, pageHead } from '../../views/page-head.ts';
import './make-token.ts';
import { type Listed, tokenRow } from './token-row.ts';

type Asking = { kind: 'make' } | { kind: 'end'; token: Listed };

/** Tokens for programs: one's own, for owners everybody's. */
@customElement('tokens-page')
export class TokensPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, listStyles];
  }

  @state() private asking: Asking | undefined;
  readonly #tokens = new Task(this, {
    task: async (): Promise<InferResponseType<typeof api.tokens.$get, 200>['tokens']> =>
      (await ask(api.tokens.$get())).tokens,
    args: () => [],
  });

  override get heading(): string {
    return this.words.tokens.title;
  }

  override render(): TemplateResult {
    const { lead, make } = this.words.tokens;
    return html`<div class="stack">
      ${pageHead({
        heading: this.heading,
        lead,
        action: addButton(make.open, () => (this.asking = { kind: 'make' })),
      })}
      <section class="sheet">${loaded(this.#tokens, (tokens) => this.#list(tokens))}</section>
      ${this.#dialog()}
    </div>`;
  }

  #list(tokens: readonly Listed[]): TemplateResult {
    if (tokens.length === 0) return notice(this.words.tokens.empty);
    return html`<ul class="list">
      ${tokens.map((token) => tokenRow(token, () => (this.asking = { kind: 'end', token })))}
    </ul>`;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.asking) return nothing;
    if (this.asking.kind === 'make')
      return html`<make-token @done=${() => this.#tokens.run()} @close=${this.#close}></make-token>`;
    return html`<confirm-dialog
      .question=${this.#ending(this.asking.token)}
      @done=${this.#finish}
      @close=${this.#close}
    ></confirm-dialog>`;
  }

  #ending({ id, name }: Listed) {
    const { title, text, button, done } = this.words.tokens.ending;
    const act = () => ask(api.tokens[':id'].$delete({ param: { id } }));
    return { title: title(name), texts: [text], button, done: done(name), act, isDanger: true as const };
  }

  readonly #close = () => (this.asking = undefined);

  readonly #finish = async () => {
    this.#close();
    await this.#tokens.run();
  };
}
