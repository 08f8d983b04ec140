import { initialState, Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { path } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { loaded } from '../../views/loaded.ts';
import { progressLineStyles } from '../../views/progress-line.ts';
import { language } from '../../words/words.ts';
import { chosenBar, chosenBarStyles } from './bulk/chosen-bar.ts';
import { type Dialog, dialogs } from './dialogs.ts';
import { filtersStyles } from './filters/filters.styles.ts';
import { toolbar } from './filters/toolbar.ts';
import { wrongText } from './filters/wrong-text.ts';
import { type Choice, chosenOf, heldOf, isNobody, mayChooseFound, NOBODY } from './model/choice.ts';
import { type Known, loadKnown } from './model/known.ts';
import { LookUps } from './model/look-ups.ts';
import {
  type Query,
  readQuery,
  replaceQuery,
  valueOf,
  withCondition,
  withinNames,
  writeQuery,
} from './model/query.ts';
import { type Chosen, signatureRequests, type SignatureRequests } from './model/signature-requests.ts';
import type { Condition } from './model/signature-types.ts';
import { removalList, removalListStyles } from './removals/removal-list.ts';
import { groupResults, listResults } from './results.ts';
import { signaturesStyles } from './signatures.styles.ts';

/** The signatures of a petition: found, looked at, removed, released, brought back. */
@customElement('signatures-page')
export class SignaturesPageElement extends PetitionTabPageElement {
  static override get styles() {
    const parts = [progressLineStyles, filtersStyles, chosenBarStyles, removalListStyles];
    return [...super.styles, ...parts, signaturesStyles];
  }

  @state() private query = readQuery();
  @state() private choice: Choice = NOBODY;
  @state() private dialog: Dialog | undefined;
  readonly #lookUps = new LookUps(this);
  readonly #known = new Task(this, {
    task: ([campaign]) =>
      campaign === undefined ? initialState : loadKnown(this.params.petition!, campaign),
    args: () => [this.petition.value?.campaign.slug, language()] as const,
  });
  readonly #removals = new Task(this, { task: () => this.#requests.removals(), args: () => [] });

  protected override get tab(): PetitionTab {
    return 'signatures';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#wentBack);
    void this.#lookUps.renew(this.#requests, this.query);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#wentBack);
  }

  override render(): TemplateResult {
    return html`${super.render()}${dialogs({
      dialog: this.dialog,
      known: this.#known.value,
      requests: this.#requests,
      before: this.petition.value?.summary.count ?? 0,
      mayChange: this.#mayChange,
      open: (dialog) => (this.dialog = dialog),
      filter: (condition) => this.#change(withCondition(this.query, condition)),
      follow: (condition) => this.#change({ where: [condition] }),
      undo: (batch) => {
        this.#renew();
        this.dialog = { kind: 'undo', batch, removed: 0 };
      },
      close: this.#close,
    })}`;
  }

  protected override content(): unknown {
    return loaded(this.#known, (known) => this.#signatures(known));
  }

  #signatures(known: Known): TemplateResult {
    const { query } = this;
    const { grouping, finding, held } = this.#lookUps;
    return html`${this.#removed(known)}
    ${toolbar({
      query,
      known,
      held,
      wrong: wrongText(query, finding.slices.problem),
      change: this.#change,
      addFilter: () => (this.dialog = { kind: 'filter' }),
    })}
    ${
      query.by
        ? groupResults({ grouping, by: query.by, known, follow: (one) => this.#follow(one) })
        : listResults({
            finding,
            query,
            known,
            chosen: this.#chosen,
            choose: (chosen) => (this.choice = chosen),
            open: (signature) => (this.dialog = { kind: 'signature', signature }),
            change: this.#change,
          })
    }
    ${this.#bar()}`;
  }

  #removed(known: Known): unknown {
    return removalList({
      removals: this.#removals.value?.removals ?? [],
      known,
      undo: this.#mayChange
        ? ({ batch, removed }) => (this.dialog = { kind: 'undo', batch, removed })
        : undefined,
    });
  }

  #bar(): unknown {
    const { query, choice } = this;
    const { finding } = this.#lookUps;
    if (!this.#mayChange || query.by || isNobody(choice)) return nothing;
    const held = heldOf(choice, query, finding);
    const open = (kind: 'remove' | 'release', chosen: Chosen) => () => (this.dialog = { kind, chosen });
    return chosenBar({
      number: choice === 'found' ? undefined : choice.size,
      chooseAll: choice !== 'found' && mayChooseFound(query) ? () => (this.choice = 'found') : undefined,
      remove: open('remove', chosenOf(choice, query, finding)),
      release: held && open('release', held),
      clear: () => (this.choice = NOBODY),
    });
  }

  /** The rows that are chosen; undefined where nothing can be done with any. */
  get #chosen(): ReadonlySet<string> | undefined {
    if (!this.#mayChange || valueOf(this.query, 'state') === 'removed') return undefined;
    const { found } = this.#lookUps.finding;
    return this.choice === 'found' ? new Set(found.map(({ id }) => id)) : this.choice;
  }

  get #requests(): SignatureRequests {
    return signatureRequests(this.params.petition!);
  }

  /** The server decides again. */
  get #mayChange(): boolean {
    return session.value?.permissions.includes('signatures:write') ?? false;
  }

  #follow(condition: Condition): void {
    this.#change({ ...withCondition(this.query, condition), by: undefined });
  }

  readonly #change = (query: Query) => {
    writeQuery(query);
    void this.#show(query);
  };

  readonly #wentBack = () => {
    if (path.value === `/petitions/${this.params.petition}/signatures`) void this.#show(readQuery());
  };

  async #show(query: Query): Promise<void> {
    this.query = query;
    this.choice = NOBODY;
    this.dialog = undefined;
    await this.#lookUps.show(this.#requests, query);
    const within = withinNames(query);
    const { finding } = this.#lookUps;
    if (!within || query !== this.query || finding.slices.state !== 'done' || finding.found.length > 0)
      return;
    replaceQuery(within);
    await this.#show(within);
  }

  readonly #close = (isChanged: boolean) => {
    this.dialog = undefined;
    if (isChanged) this.#renew();
  };

  /** After something was done: the list, the count and what can be undone are others now. */
  #renew(): void {
    this.choice = NOBODY;
    void this.petition.run();
    void this.#removals.run();
    void this.#lookUps.renew(this.#requests, this.query);
  }
}
