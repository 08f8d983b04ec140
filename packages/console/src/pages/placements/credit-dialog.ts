import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { problemText } from '../../requests/problem-text.ts';
import { toast } from '../../toasts/toasts.ts';
import '../../views/console-dialog.ts';
import { loaded } from '../../views/loaded.ts';
import { progressLine, progressLineStyles } from '../../views/progress-line.ts';
import { count } from '../../words/shown.ts';
import { Slices } from '../signatures/model/slices.ts';
import { partnerChoice } from './partner-choice.ts';
import type { PageAction, PageList } from './types.ts';

/**
 * Credits the signatures of a page that are nobody's to a partner, after it has told how many.
 *
 * @fires close - Nothing was credited.
 * @fires done
 */
@customElement('credit-dialog')
export class CreditDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, progressLineStyles];
  }

  @property({ attribute: false }) list!: PageList;
  @property({ attribute: false }) action!: Extract<PageAction, { kind: 'credit' }>;
  @state() private wrong: string | undefined;
  readonly #crediting = new Slices<{ credited: number; counted: number }>(this);
  readonly #counting = new Task(this, {
    task: ([petition, page]) => ask(this.#pages.uncredited.$get({ param: { petition }, query: { page } })),
    args: () => [this.list.petition, this.action.page] as const,
  });

  override render(): TemplateResult {
    const { title } = this.words.placements.credit;
    return html`<console-dialog .heading=${title} @close=${this.#close}>
      ${loaded(this.#counting, ({ signatures }) => this.#content(signatures))}
    </console-dialog>`;
  }

  #content(signatures: number): TemplateResult {
    const { text, number, none, button } = this.words.placements.credit;
    if (signatures === 0) return html`<p>${none}</p>`;
    const { problem, isBusy } = this.#crediting;
    return html`<form novalidate @submit=${this.#credit}>
      <p>${text}</p>
      <p><b>${number(count(signatures))}</b></p>
      ${alert(problem && problemText(problem))}
      ${partnerChoice(this.list.partners, this.action.partner, this.wrong)}
      ${isBusy ? this.#progress(signatures) : html``}
      <div class="row">
        ${mainButton({ label: button(count(signatures)), sending: isBusy })}
        <button type="button" class="link-button" @click=${this.#close}>${this.words.shell.cancel}</button>
      </div>
    </form>`;
  }

  #progress(total: number): TemplateResult {
    const done = this.#crediting.sum?.counted ?? 0;
    return progressLine({ done, total, text: this.words.placements.credit.doing(count(done), count(total)) });
  }

  get #pages() {
    return api.petitions[':petition'].pages;
  }

  // What was credited stays so: the page behind must show it.
  readonly #close = () => this.dispatchEvent(new Event(this.#crediting.sum?.credited ? 'done' : 'close'));

  readonly #credit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { choosePartner, credit } = this.words.placements;
    const { partner } = formValues(event.target as HTMLFormElement, ['partner']);
    this.wrong = partner === '' ? choosePartner : undefined;
    if (partner === '') return;
    const { page } = this.action;
    const [param, until] = [{ petition: this.list.petition }, new Date().toISOString()];
    await this.#crediting.start({ credited: 0, counted: 0 }, async (sum, after) => {
      const json = { page, partner, until, ...(after !== undefined && { after }) };
      const done = await ask(this.#pages.credit.$post({ param, json }));
      const added = { credited: sum.credited + done.credited, counted: sum.counted + done.counted };
      return { sum: added, next: done.next ?? undefined };
    });
    if (this.#crediting.state !== 'done') return;
    toast(credit.done(count(this.#crediting.sum!.counted)));
    this.dispatchEvent(new Event('done'));
  };
}
