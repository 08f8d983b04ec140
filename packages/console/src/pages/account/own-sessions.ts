import { Task } from '@lit/task';
import type { InferResponseType } from 'hono/client';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import { listStyles } from '../../views/list.styles.ts';
import { loaded } from '../../views/loaded.ts';
import { momentText } from '../../words/moment.ts';
import { accountStyles } from './account.styles.ts';

type Listed = InferResponseType<typeof api.account.sessions.$get, 200>['sessions'][number];

/** Where one is signed in, and the way to end each. */
@customElement('own-sessions')
export class OwnSessionsElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, listStyles, accountStyles];
  }

  readonly #sessions = new Task(this, {
    task: async () => (await ask(api.account.sessions.$get())).sessions,
    args: () => [],
  });
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    return html`<section class="sheet">
      <h2>${this.words.account.sessions.title}</h2>
      ${alert(this.#state.wrong.form)} ${loaded(this.#sessions, (sessions) => this.#list(sessions))}
    </section>`;
  }

  #list(sessions: readonly Listed[]): TemplateResult {
    const { endOthers, othersEnded } = this.words.account.sessions;
    const all = () => this.#end(() => ask(api.account.sessions.$delete()), othersEnded);
    return html`<ul class="list">
        ${sessions.map((listed) => this.#row(listed))}
      </ul>
      ${
        sessions.length > 1
          ? html`<wa-button appearance="outlined" @click=${all}>${endOthers}</wa-button>`
          : nothing
      }`;
  }

  #row({ id, device, startedAt, endsAt, isThisOne }: Listed): TemplateResult {
    const { sessions: words } = this.words.account;
    const name = device || words.unknown;
    const end = () =>
      this.#end(() => ask(api.account.sessions[':id'].$delete({ param: { id } })), words.ended);
    return html`<li>
      <div class="what">
        <span class="name">
          <span translate="no">${name}</span>
          ${isThisOne ? html`<span class="badge">${words.thisOne}</span>` : nothing}
        </span>
        <p class="facts">
          <span>${words.started(momentText(startedAt))}</span><span>${words.ends(momentText(endsAt))}</span>
        </p>
      </div>
      ${
        isThisOne
          ? nothing
          : html`<button type="button" class="link-button" aria-label=${words.endNamed(name)} @click=${end}>
              ${words.end}
            </button>`
      }
    </li>`;
  }

  async #end(work: () => Promise<unknown>, done: string): Promise<void> {
    const isDone = await this.#state.send(async () => {
      await work();
      return true;
    });
    if (isDone) toast(done);
    await this.#sessions.run();
  }
}
