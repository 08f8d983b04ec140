import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import '../../views/confirm-dialog.ts';
import type { Question } from '../../views/confirm-dialog.ts';
import { listStyles } from '../../views/list.styles.ts';
import { loaded } from '../../views/loaded.ts';
import { addButton, pageHead } from '../../views/page-head.ts';
import './change-role.ts';
import { invitationsList } from './invitations-list.ts';
import './invite-person.ts';
import { type Action, personRow } from './person-row.ts';
import { questionOf } from './questions.ts';
import type { People, Person } from './types.ts';

type Asking = { kind: 'invite' } | { kind: 'role'; person: Person } | { kind: 'confirm'; question: Question };

/** Who may open the console. */
@customElement('people-page')
export class PeoplePageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, listStyles];
  }

  /** The dialog in front of the page. */
  @state() private asking: Asking | undefined;
  readonly #people = new Task(this, { task: () => ask(api.people.$get()), args: () => [] });

  override get heading(): string {
    return this.words.people.title;
  }

  override render(): TemplateResult {
    const { lead, invite } = this.words.people;
    return html`<div class="stack">
      ${pageHead({
        heading: this.heading,
        lead,
        action: addButton(invite.open, () => (this.asking = { kind: 'invite' }), 'user-plus'),
      })}
      ${loaded(this.#people, (people) => this.#lists(people))}
    </div>`;
  }

  #lists({ people, partners, invitations }: People): TemplateResult {
    const rows = people.map((person) =>
      personRow({ person, partners, choose: (action) => this.#choose(action, person) }),
    );
    return html`<section class="sheet">
        <ul class="list">
          ${rows}
        </ul>
      </section>
      ${invitationsList({ invitations, partners, reload: this.#reload })} ${this.#dialog(partners)}`;
  }

  #dialog(partners: People['partners']): TemplateResult | typeof nothing {
    const { asking } = this;
    if (!asking) return nothing;
    if (asking.kind === 'invite')
      return html`<invite-person
        .partners=${partners}
        @done=${this.#reload}
        @close=${this.#close}
      ></invite-person>`;
    if (asking.kind === 'role')
      return html`<change-role
        .person=${asking.person}
        .partners=${partners}
        @done=${this.#finish}
        @close=${this.#close}
      ></change-role>`;
    return html`<confirm-dialog
      .question=${asking.question}
      @done=${this.#finish}
      @close=${this.#close}
    ></confirm-dialog>`;
  }

  #choose(action: Action, person: Person): void {
    this.asking =
      action === 'role'
        ? { kind: 'role', person }
        : { kind: 'confirm', question: questionOf(action, person, this.words.people) };
  }

  readonly #close = () => (this.asking = undefined);

  readonly #reload = () => this.#people.run();

  readonly #finish = async () => {
    this.#close();
    await this.#reload();
  };
}
