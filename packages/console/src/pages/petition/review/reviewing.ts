import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { api, ask } from '../../../api.ts';
import type { FormState } from '../../../forms/form-state.ts';
import { isProblem } from '../../../requests/api-problem.ts';
import { toast } from '../../../toasts/toasts.ts';
import { words } from '../../../words/words.ts';
import { Editing, type Language } from '../model/editing.ts';
import type { Localized, Saved } from '../model/petition-types.ts';
import { leadToWrong } from '../sections/section.ts';
import './conflict-dialog.ts';
import { rebased } from './rebased.ts';
import './review-dialog.ts';
import { fieldTexts } from '../../../requests/field-text.ts';

type Host = ReactiveControllerHost &
  EventTarget & {
    renderRoot: ParentNode;
    replace(editing: Editing): void;
    choose(language: Language): void;
  };
type View = { kind: 'none' } | { kind: 'review'; tried: Saved } | { kind: 'conflict' };

/** Saving: first a dry run, then what it told, then, once that is agreed to, the change itself. */
export class Reviewing implements ReactiveController {
  readonly #host: Host;
  readonly #form: FormState;
  readonly #editing: () => Editing;
  #view: View = { kind: 'none' };

  constructor(host: Host, form: FormState, editing: () => Editing) {
    this.#host = host;
    this.#form = form;
    this.#editing = editing;
    host.addController(this);
  }

  hostConnected(): void {}

  render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (view.kind === 'conflict')
      return html`<conflict-dialog
        ?sending=${this.#form.sending}
        @closed=${this.#close}
        @agreed=${this.#rebase}
      ></conflict-dialog>`;
    if (view.kind === 'none') return nothing;
    return html`<review-dialog
      .editing=${this.#editing()}
      .tried=${view.tried}
      ?sending=${this.#form.sending}
      @closed=${this.#close}
      @agreed=${({ detail }: CustomEvent<Localized | null>) => this.#save(detail)}
    ></review-dialog>`;
  }

  readonly begin = async () => {
    const tried = await this.#send({ dryRun: true });
    if (tried) this.#show({ kind: 'review', tried });
  };

  async #save(correction: Localized | null): Promise<void> {
    const saved = await this.#send(correction === null ? {} : { correction });
    if (!saved) return;
    const { edited, sent } = this.#editing();
    // Until it is read anew: nothing is unsaved any more.
    this.#host.replace(new Editing(this.#host, { ...edited, entry: sent }));
    this.#close();
    toast(words().petitionReview.saved);
    this.#host.dispatchEvent(new Event('saved'));
  }

  /** @returns undefined when it was refused: the form says why then. */
  #send(options: { dryRun?: boolean; correction?: Localized }): Promise<Saved | undefined> {
    const { sent: entry, edited } = this.#editing();
    const json = { entry, version: edited.version, ...options };
    const param = { petition: entry.slug };
    return this.#form.send(async () => {
      try {
        return await ask(api.petitions[':petition'].$put({ param, json }));
      } catch (error) {
        if (await this.#isTold(error)) return undefined;
        throw error;
      }
    });
  }

  async #isTold(error: unknown): Promise<boolean> {
    if (isProblem(error, 'changed-meanwhile')) {
      this.#show({ kind: 'conflict' });
      return true;
    }
    if (!isProblem(error, 'invalid-input')) return false;
    this.#close();
    const wrong = fieldTexts(error.errors);
    this.#editing().tell(wrong);
    const inLanguage = this.#editing().languages.find((language) =>
      Object.keys(wrong)[0]?.endsWith(`.${language}`),
    );
    if (inLanguage) this.#host.choose(inLanguage);
    await this.#host.updateComplete;
    leadToWrong(this.#host.renderRoot);
    return this.#host.renderRoot.querySelector('[aria-invalid="true"]') !== null;
  }

  /** Takes what somebody else has saved, with one's own changes on top. */
  readonly #rebase = async () => {
    const { edited, sent } = this.#editing();
    const param = { petition: edited.entry.slug };
    const newest = await this.#form.send(() => ask(api.petitions[':petition'].$get({ param })));
    if (!newest) return;
    const { reason } = this.#editing();
    const editing = new Editing(this.#host, newest, rebased(edited.entry, sent, newest.entry));
    this.#host.replace(Object.assign(editing, { reason }));
    this.#close();
    toast(words().petitionReview.conflict.done);
  };

  readonly #close = () => this.#show({ kind: 'none' });

  #show(view: View): void {
    this.#view = view;
    this.#host.requestUpdate();
  }
}
