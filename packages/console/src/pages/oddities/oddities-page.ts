import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { session } from '../../session/current.ts';
import { loaded } from '../../views/loaded.ts';
import { count } from '../../words/shown.ts';
import { language } from '../../words/words.ts';
import type { Edited } from '../petition/model/petition-types.ts';
import { loadKnown } from '../signatures/model/known.ts';
import { lookedAtList } from './looked-at.ts';
import { oddityPageStyles } from './oddities.styles.ts';
import type { CardContext } from './card/oddity-card.ts';
import './card/oddity-card.ts';
import { removalsTable } from './removals-table.ts';
import './repeated-names.ts';
import type { Oddities, Oddity } from './types.ts';

/** What would look odd about a petition from outside, found first and explained. */
@customElement('oddities-page')
export class OdditiesPageElement extends PetitionTabPageElement {
  static override get styles() {
    return [...super.styles, oddityPageStyles];
  }

  readonly #found = new Task(this, {
    task: async ([petition, campaign]) => {
      if (petition === undefined || campaign === undefined) return undefined;
      const [found, known] = await Promise.all([
        ask(api.petitions[':petition'].oddities.$get({ param: { petition } })),
        loadKnown(petition, campaign),
      ]);
      return { found, context: { petition, campaign, known, names: found.names } };
    },
    args: () => [this.params['petition'], this.petition.value?.campaign.slug, language()] as const,
  });

  protected override get tab(): PetitionTab {
    return 'oddities';
  }

  protected override content(_edited: Edited): unknown {
    return loaded(this.#found, (shown) =>
      shown === undefined ? nothing : this.#all(shown.found, shown.context),
    );
  }

  #all(found: Oddities, context: CardContext): TemplateResult {
    const { lead } = this.words.oddities;
    const [fresh, explained] = [
      found.oddities.filter(({ explanation }) => explanation === undefined),
      found.oddities.filter(({ explanation }) => explanation !== undefined),
    ];
    return html`<p class="lead soft">${lead}</p>
      ${fresh.length === 0 ? this.#allClear() : this.#cards(fresh, context)}
      ${explained.length === 0 ? nothing : this.#explained(explained, context)}
      ${
        session.value?.permissions.includes('signatures:read')
          ? html`<repeated-names .petition=${context.petition}></repeated-names>`
          : nothing
      }
      ${removalsTable(found)} ${lookedAtList(found, context)}`;
  }

  #allClear(): TemplateResult {
    const { clear } = this.words.oddities;
    return html`<section class="sheet clear">
      <wa-icon name="check-circle"></wa-icon>
      <div>
        <h2>${clear.title}</h2>
        <p class="soft">${clear.text}</p>
      </div>
    </section>`;
  }

  #cards(oddities: readonly Oddity[], context: CardContext): TemplateResult {
    return html`<div class="stack" @done=${this.#again}>
      ${repeat(
        oddities,
        ({ id }) => id,
        (oddity) => html`<oddity-card .oddity=${oddity} .context=${context}></oddity-card>`,
      )}
    </div>`;
  }

  #explained(oddities: readonly Oddity[], context: CardContext): TemplateResult {
    const { explainedCount } = this.words.oddities;
    return html`<details class="explained">
      <summary>${explainedCount(oddities.length, count(oddities.length))}</summary>
      ${this.#cards(oddities, context)}
    </details>`;
  }

  readonly #again = () => void this.#found.run();
}
