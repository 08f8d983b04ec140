import type { Language, Petition } from '@samleng/contract';
import type { TagMessages } from '@samleng/locales/en/tag';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type PreviewedTag, type PreviewMessage, READY } from '../preview/message.ts';
import { generatorStyles } from './tag-generator.styles.ts';

/** The tag with the real elements, in the frame that sends nothing on. */
@customElement('tag-preview')
export class TagPreviewElement extends LitElement {
  static override get styles() {
    return generatorStyles;
  }

  @property() petition = '';
  @property() language: Language = 'en';
  @property({ attribute: false }) tag!: Omit<PreviewedTag, 'wall'>;
  @property({ attribute: false }) words!: TagMessages;
  @state() private scheme: PreviewMessage['scheme'] = 'light';
  @query('iframe') private readonly frame!: HTMLIFrameElement;

  readonly #petition = new Task(this, {
    task: ([petition], { signal }) => read<Petition>(`/v1/petitions/${petition}`, signal),
    args: () => [this.petition] as const,
  });
  readonly #wall = new Task(this, {
    task: async ([campaign], { signal }) =>
      campaign && read<unknown>(`/v1/campaigns/${campaign}/wall?limit=6`, signal),
    args: () => [this.tag.elements === 'wall' && this.tag.campaign] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#answer);
  }

  override updated(): void {
    this.#send();
  }

  override render(): TemplateResult {
    const { heading, light, dark, note } = this.words.preview;
    return html`<div class="preview-head">
        <h2>${heading}</h2>
        <button
          type="button"
          aria-pressed=${this.scheme === 'dark' ? 'true' : 'false'}
          @click=${() => (this.scheme = this.scheme === 'dark' ? 'light' : 'dark')}
        >
          ${this.scheme === 'dark' ? light : dark}
        </button>
      </div>
      <iframe title=${heading} src="/console/preview"></iframe>
      <p class="hint">${note}</p>
      ${
        this.#petition.error || this.#wall.error
          ? html`<p class="wrong" role="alert">${this.words.preview.away}</p>`
          : nothing
      }`;
  }

  /** The frame has loaded, and asks what to show. */
  readonly #answer = ({ origin, source, data }: MessageEvent) => {
    if (origin === location.origin && source === this.frame?.contentWindow && data === READY) this.#send();
  };

  #send(): void {
    const petition = this.#petition.value;
    const { language, scheme } = this;
    if (petition === undefined) return;
    const tag = { ...this.tag, wall: this.#wall.value || undefined };
    const message: PreviewMessage = { kind: 'samleng-preview', petition, language, scheme, tag };
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}

async function read<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { signal, credentials: 'omit' });
  if (!response.ok) throw new Error(`${path} is answered with ${response.status}.`);
  return (await response.json()) as Answer;
}
