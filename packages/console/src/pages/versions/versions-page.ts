import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { loaded } from '../../views/loaded.ts';
import type { Edited, History } from '../petition/model/petition-types.ts';
import './petition-version.ts';
import { versionsStyles } from './versions.styles.ts';

/** What a petition said, who changed it, when and why. */
@customElement('versions-page')
export class VersionsPageElement extends PetitionTabPageElement {
  static override get styles() {
    return [...super.styles, versionsStyles];
  }

  readonly #versions = new Task(this, {
    task: ([petition]) => ask(api.petitions[':petition'].versions.$get({ param: { petition: petition! } })),
    args: () => [this.params.petition] as const,
  });

  protected override get tab(): PetitionTab {
    return 'versions';
  }

  protected override content(edited: Edited): unknown {
    return loaded(this.#versions, (history) => list(edited, history));
  }
}

function list(edited: Edited, { versions, names }: History): TemplateResult {
  return html`<ol>
    ${versions.map(
      (made, at) =>
        html`<li>
          <petition-version
            .edited=${edited}
            .made=${made}
            .names=${names}
            ?current=${at === 0}
          ></petition-version>
        </li>`,
    )}
  </ol>`;
}
