import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import type { Known } from '../model/known.ts';
import { IDS_MAX } from '../model/signature-requests.ts';
import type { Signature } from '../model/signature-types.ts';
import { signatureListStyles } from './signature-list.styles.ts';
import { signatureRow } from './signature-row.ts';
import { signatureStateStyles } from '../../../views/signature-state.ts';

/**
 * Signatures below one another: rows where there is room, else cards.
 *
 * @fires open With the signature (`detail`) of which all shall be shown.
 * @fires choose With the ids (`detail`, a set) that are chosen.
 */
@customElement('signature-list')
export class SignatureListElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, signatureStateStyles, signatureListStyles];
  }

  @property({ attribute: false }) signatures: readonly Signature[] = [];
  @property({ attribute: false }) known!: Known;
  /** Undefined where nothing can be done with them. */
  @property({ attribute: false }) chosen: ReadonlySet<string> | undefined;

  override render(): TemplateResult {
    return html`${this.#heads()}
      <ul>
        ${repeat(
          this.signatures,
          ({ id }) => id,
          (signature) =>
            signatureRow({
              signature,
              known: this.known,
              isChosen: this.chosen?.has(signature.id),
              open: () => this.dispatchEvent(new CustomEvent('open', { detail: signature })),
              choose: (isChosen) => this.#choose([signature.id], isChosen),
            }),
        )}
      </ul>`;
  }

  #heads(): TemplateResult {
    const { columns } = this.words.signatures.list;
    return html`<div class="heads">
      ${this.chosen ? this.#all() : html`<span></span>`}
      ${Object.values(columns).map((text) => html`<span class="column" aria-hidden="true">${text}</span>`)}
    </div>`;
  }

  #all(): TemplateResult {
    const ids = this.signatures.map(({ id }) => id);
    const isAll = ids.every((id) => this.chosen!.has(id));
    return html`<label class="box">
      <input
        type="checkbox"
        .checked=${isAll}
        .indeterminate=${!isAll && this.chosen!.size > 0}
        @change=${() => this.#choose(ids, !isAll)}
      />
      <span>${this.words.signatures.list.chooseShown}</span>
    </label>`;
  }

  #choose(ids: readonly string[], isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    for (const id of ids)
      if (isChosen) chosen.add(id);
      else chosen.delete(id);
    const detail = new Set([...chosen].slice(0, IDS_MAX));
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}
