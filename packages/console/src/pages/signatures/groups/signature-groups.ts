import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { count } from '../../../words/shown.ts';
import { factText } from '../model/facts.ts';
import type { Known } from '../model/known.ts';
import type { Condition, Group, GroupKey } from '../model/signature-types.ts';
import { groupsStyles } from './signature-groups.styles.ts';

const SHOWN = 20;

/**
 * How many signatures share something, the most first.
 *
 * @fires follow With the condition (`detail`) for those of a group.
 */
@customElement('signature-groups')
export class SignatureGroupsElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, groupsStyles];
  }

  @property({ attribute: false }) by!: GroupKey;
  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) known!: Known;
  @state() private shown = SHOWN;

  override render(): TemplateResult {
    const { group: words } = this.words.signatures;
    const largest = this.groups[0]?.count ?? 1;
    const rest = this.groups.length - this.shown;
    return html`<ol>
        ${this.groups.slice(0, this.shown).map((group) => this.#group(group, largest))}
      </ol>
      ${
        rest > 0
          ? html`<div class="row">
              <span class="soft">${words.rest(count(rest))}</span>
              <button type="button" class="link-button" @click=${() => (this.shown += 5 * SHOWN)}>
                ${words.more}
              </button>
            </div>`
          : nothing
      }`;
  }

  #group({ value, count: number }: Group, largest: number): TemplateResult {
    const text = factText({ key: this.by, value }, this.known);
    const detail: Condition = { key: this.by, value };
    const follow = () => this.dispatchEvent(new CustomEvent('follow', { detail }));
    return html`<li>
      <button
        type="button"
        aria-label=${this.words.signatures.group.show(text, count(number))}
        @click=${follow}
      >
        <span class="text ${value === null ? 'soft' : ''}">${text}</span>
        <span class="number">${count(number)}</span>
        <span class="bar"><span style=${styleMap({ width: `${(number / largest) * 100}%` })}></span></span>
      </button>
    </li>`;
  }
}
