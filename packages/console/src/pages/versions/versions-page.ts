import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { href } from '../../router/location.ts';
import { failedNotice, notFoundNotice } from '../../views/notice.ts';
import type { Edited, History } from '../petition/model/petition-types.ts';
import { titleOf } from '../../words/shown.ts';
import './petition-version.ts';
import { versionsStyles } from './versions.styles.ts';

/** What a petition said, who changed it, when and why. */
@customElement('versions-page')
export class VersionsPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, versionsStyles];
  }

  readonly #loading = new Task(this, {
    task: ([petition]) => load(petition!),
    args: () => [this.params.petition] as const,
  });

  override get heading(): string {
    const { title } = this.words.petitionVersions;
    const loaded = this.#loading.value;
    return title(loaded === undefined ? '…' : titleOf(loaded.edited.entry.title, loaded.edited.entry.slug));
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <a class="back small" href=${href(`/petitions/${this.params.petition}`)}>
        <wa-icon name="arrow-left"></wa-icon> ${this.words.petitionVersions.back}
      </a>
      ${this.#loading.render({
        pending: () =>
          html`<h1>${this.heading}</h1>
            <p class="soft" role="status">${this.words.shell.loading}</p>`,
        complete: (loaded) =>
          html`<h1>${this.heading}</h1>
            ${this.#list(loaded)}`,
        error: (error) =>
          isProblem(error, 'petition-not-found')
            ? notFoundNotice()
            : failedNotice(() => void this.#loading.run()),
      })}
    </div>`;
  }

  #list({ edited, history }: Loaded): TemplateResult {
    const { versions, names } = history;
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
}

type Loaded = { edited: Edited; history: History };

async function load(petition: string): Promise<Loaded> {
  const one = api.petitions[':petition'];
  const param = { petition };
  const [edited, history] = await Promise.all([ask(one.$get({ param })), ask(one.versions.$get({ param }))]);
  return { edited, history };
}
