import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { problemText } from '../../requests/problem-text.ts';
import { href } from '../../router/location.ts';
import type { Edited, Made } from '../petition/model/petition-types.ts';
import { count, inOwn } from '../../words/shown.ts';
import { zonedText } from '../../words/zoned.ts';
import { differenceView } from '../petition/review/difference-view.ts';
import { differenceStyles } from '../petition/review/review.styles.ts';
import { versionStyles } from './versions.styles.ts';

/** One version: who made it, when and why; what it changed, once that is asked for. */
@customElement('petition-version')
export class PetitionVersionElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, differenceStyles, versionStyles];
  }

  @property({ attribute: false }) edited!: Edited;
  @property({ attribute: false }) made!: Made;
  @property({ attribute: false }) names: Readonly<Record<string, string>> = {};
  @property({ type: Boolean }) current = false;
  @state() private isOpen = false;
  readonly #loading = new Task(this, {
    task: ([isOpen, version]) => this.#load(isOpen, version),
    args: () => [this.isOpen, this.made.version] as const,
  });

  override render(): TemplateResult {
    const words = this.words.petitionVersions;
    const { version, at, by, kind, reason, changes } = this.made;
    return html`<article class="sheet">
      <header>
        <h2>${words.kinds[kind]}</h2>
        <span class="soft small">
          ${words.version(count(version))}${this.current ? ` · ${words.current}` : ''}
        </span>
      </header>
      <p class="soft">
        <time datetime=${at}>${zonedText(at, this.edited.campaign.timeZone)}</time> ·
        ${words.by(this.#nameOf(by))}
      </p>
      ${reason === null ? nothing : html`<p class="reason">${words.reason(inOwn(reason))}</p>`}
      ${changes === 0 ? nothing : this.#difference(changes)}
      ${
        this.current
          ? nothing
          : html`<p>
              <a href=${href(`/petitions/${this.edited.entry.slug}?version=${version}`)}>
                <wa-icon name="arrow-path"></wa-icon> ${words.again}
              </a>
            </p>`
      }
    </article>`;
  }

  #difference(changes: number): TemplateResult {
    const words = this.words.petitionVersions;
    const amount = changes === 1 ? words.oneChange : words.changes(count(changes));
    return html`<details
      @toggle=${({ target }: Event) => (this.isOpen = (target as HTMLDetailsElement).open)}
    >
      <summary>${words.show} <span class="soft">${amount}</span></summary>
      ${this.#loading.render({
        pending: () => html`<p class="soft" role="status">${this.words.shell.loading}</p>`,
        complete: (difference) => (difference ? differenceView(difference, this.edited) : nothing),
        error: (error) => html`<p>${problemText(error)}</p>`,
      })}
    </details>`;
  }

  #nameOf(by: string): string {
    const { command, unknown } = this.words.petitionVersions;
    return by === 'command' ? command : (this.names[by] ?? unknown);
  }

  async #load(isOpen: boolean, version: number) {
    if (!isOpen) return undefined;
    const param = { petition: this.edited.entry.slug, version: String(version) };
    return (await ask(api.petitions[':petition'].versions[':version'].$get({ param }))).difference;
  }
}
