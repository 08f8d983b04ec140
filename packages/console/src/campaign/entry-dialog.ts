import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../console-element.ts';
import { alert } from '../forms/alert.ts';
import { FormState } from '../forms/form-state.ts';
import { formStyles } from '../look/form.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { fieldStyles } from '../pages/petition/field.styles.ts';
import { toast } from '../toasts/toasts.ts';
import '../views/console-dialog.ts';
import { countMoves } from './count-moves.ts';
import { EntryEdits } from './entry-edits.ts';
import { entryStyles } from './entry.styles.ts';
import { sendEntry } from './save-entry.ts';
import type { Campaign, CountMove, EntryChanged, SavedEntry } from './types.ts';

/**
 * Adds or changes one entry of a campaign. Where a public count moves, it asks first.
 *
 * @fires close - Nothing was saved.
 * @fires done - It was saved.
 */
export abstract class EntryDialogElement<Entry extends object, Typed extends object> extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, entryStyles];
  }

  @property({ attribute: false }) campaign!: Campaign;
  /** Undefined for a new one. */
  @property({ attribute: false }) entry: Entry | undefined;
  @state() private moves: readonly CountMove[] = [];
  protected edits!: EntryEdits<Typed>;
  readonly #form = new FormState(this);

  protected abstract get heading(): string;
  /** What the form begins with. */
  protected abstract opened(entry: Entry | undefined): Typed;
  /** As a campaign file has it. */
  protected abstract written(): object;
  protected abstract request(json: SavedEntry): Promise<EntryChanged>;
  protected abstract fields(): TemplateResult;

  override willUpdate(): void {
    this.edits ??= new EntryEdits(this, this.opened(this.entry));
  }

  override render(): TemplateResult {
    const { cancel, back, save, saveMoved } = this.words.campaign;
    const isAsking = this.moves.length > 0;
    return html`<console-dialog .heading=${this.heading} @close=${this.close}>
      <form novalidate @submit=${this.#submit}>
        ${alert(this.#form.wrong.form)} ${isAsking ? this.#asking() : this.fields()}
        <button type="submit" hidden></button>
      </form>
      <wa-button slot="actions" appearance="plain" @click=${isAsking ? this.#back : this.close}>
        ${isAsking ? back : cancel}
      </wa-button>
      <wa-button slot="actions" variant="brand" ?loading=${this.#form.sending} @click=${this.#save}>
        ${isAsking ? saveMoved : save}
      </wa-button>
    </console-dialog>`;
  }

  protected readonly close = () => this.dispatchEvent(new Event('close'));

  #asking(): TemplateResult {
    return html`<p>${this.words.campaign.moves}</p>
      ${countMoves(this.moves, this.campaign)}`;
  }

  readonly #back = () => (this.moves = []);

  readonly #submit = (event: Event) => {
    event.preventDefault();
    void this.#save();
  };

  readonly #save = async () => {
    const [move] = this.moves;
    if (move === undefined) {
      const tried = await this.#send({ dryRun: true });
      if (tried === undefined) return;
      this.moves = tried.counts;
      if (tried.counts.length > 0) return;
    }
    const saved = await this.#send(move === undefined ? {} : { expectCount: move.after });
    if (saved === undefined) {
      this.#back();
      return;
    }
    toast(this.words.campaign.saved);
    this.dispatchEvent(new Event('done'));
  };

  #send(options: Omit<SavedEntry, 'entry'>): Promise<EntryChanged | undefined> {
    const form = { host: this, state: this.#form, edits: this.edits };
    return sendEntry(form, () => this.request({ entry: this.written() as SavedEntry['entry'], ...options }));
  }
}
