import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../../console-element.ts';
import type { IconName } from '../../../look/icon-names.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { type PreviewMessage, READY } from '../../../preview/message.ts';
import { href } from '../../../router/location.ts';
import type { Language } from '../model/editing.ts';
import { previewStyles } from './petition-preview.styles.ts';
import type { Previewed } from './previewed.ts';

/** A page of a partner, as wide as a desk has it. */
const DESK_PX = 960;
const PHONE_PX = 360;

type Width = 'phone' | 'desk';
type Scheme = PreviewMessage['scheme'];

/** The petition with the real elements, in a frame of our own that sends nothing on. */
@customElement('petition-preview')
export class PetitionPreviewElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, previewStyles];
  }

  @property({ attribute: false }) previewed: Previewed | undefined;
  @property({ type: Boolean }) stale = false;
  @property({ attribute: false }) languages: readonly Language[] = [];
  @property() language: Language = 'en';
  @state() private scheme: Scheme = 'light';
  @state() private width: Width = 'phone';
  /** Of the room for the frame. */
  @state() private room = { width: PHONE_PX, height: 640 };
  @query('iframe') private readonly frame!: HTMLIFrameElement;
  readonly #resizing = new ResizeObserver(([entry]) => (this.room = entry!.contentRect));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#answer);
    this.#resizing.disconnect();
  }

  override firstUpdated(): void {
    this.#resizing.observe(this.renderRoot.querySelector('.room')!);
  }

  override updated(): void {
    this.#send();
  }

  override render(): TemplateResult {
    const words = this.words.petitionPreview;
    return html`<h2 class="unseen">${words.heading}</h2>
      <div class="bar">
        ${this.#choices(
          words.language,
          this.languages.map((language) => [language, OWN_NAMES[language], undefined]),
          this.language,
          (language) => this.#chooseLanguage(language),
        )}
        ${this.#choices(words.look, this.#looks, this.scheme, (scheme) => (this.scheme = scheme))}
        ${this.#choices(words.width, this.#widths, this.width, (width) => (this.width = width))}
      </div>
      <div class="room">${this.#frame()}</div>
      <p class=${this.stale ? 'stale small' : 'soft small'} role="status">
        ${this.stale ? words.stale : words.note}
      </p>`;
  }

  get #looks() {
    const { looks } = this.words.petitionPreview;
    return [
      ['light', looks.light, 'sun'],
      ['dark', looks.dark, 'moon'],
    ] as const;
  }

  get #widths() {
    const { widths } = this.words.petitionPreview;
    return [
      ['phone', widths.phone, 'device-phone-mobile'],
      ['desk', widths.desk, 'computer-desktop'],
    ] as const;
  }

  #frame(): TemplateResult {
    const widthPx = this.width === 'phone' ? Math.min(PHONE_PX, this.room.width) : DESK_PX;
    const scale = Math.min(1, this.room.width / widthPx);
    const styles = `width:${widthPx}px;height:${Math.round(this.room.height / scale)}px;transform:scale(${scale})`;
    return html`<iframe
      title=${this.words.petitionPreview.heading}
      src=${href('/preview')}
      style=${styles}
    ></iframe>`;
  }

  #choices<Value extends string>(
    label: string,
    offered: readonly (readonly [Value, string, IconName | undefined])[],
    chosen: string,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<div class="choices" role="group" aria-label=${label}>
      ${offered.map(
        ([value, text, icon]) =>
          html`<button
            type="button"
            title=${icon ? text : nothing}
            aria-label=${icon ? text : nothing}
            aria-pressed=${value === chosen ? 'true' : 'false'}
            @click=${() => choose(value)}
          >
            ${icon ? html`<wa-icon name=${icon}></wa-icon>` : text}
          </button>`,
      )}
    </div>`;
  }

  #chooseLanguage(language: Language): void {
    this.language = language;
    this.dispatchEvent(new CustomEvent('language', { detail: language }));
  }

  /** The frame has loaded, and asks what to show. */
  readonly #answer = ({ origin, source, data }: MessageEvent) => {
    if (origin === location.origin && source === this.frame?.contentWindow && data === READY) this.#send();
  };

  #send(): void {
    const { previewed: petition, language, scheme } = this;
    if (petition === undefined) return;
    const message: PreviewMessage = { kind: 'samleng-preview', petition, language, scheme };
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}
