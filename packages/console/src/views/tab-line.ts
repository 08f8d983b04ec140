import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

const tabLineStyles = css`
  :host {
    display: block;
    min-width: 0;
    border-bottom: 1px solid var(--line);
  }
  div {
    --before: #000;
    --after: #000;
    display: flex;
    gap: 0 20px;
    margin-bottom: -1px;
    overflow-x: auto;
    scroll-padding-inline: 44px;
    scrollbar-width: none;
    mask-image: linear-gradient(90deg, var(--before), #000 36px, #000 calc(100% - 36px), var(--after));
  }
  div::-webkit-scrollbar {
    display: none;
  }
  .more-before {
    --before: transparent;
  }
  .more-after {
    --after: transparent;
  }
`;

/**
 * Links beside each other on one line, which scrolls where they need more room; what goes on fades out at that edge.
 *
 * @slot The links; the one that is shown has `aria-current="page"`.
 */
@customElement('tab-line')
export class TabLineElement extends LitElement {
  static override get styles() {
    return tabLineStyles;
  }

  readonly #resized = new ResizeObserver(() => this.#fade());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override render(): TemplateResult {
    return html`<div @scroll=${this.#fade}>
      <slot @slotchange=${this.#showCurrent}></slot>
    </div>`;
  }

  get #line(): HTMLElement | null {
    return this.renderRoot.querySelector('div');
  }

  /** By hand, because `scrollIntoView` would move the page too. */
  readonly #showCurrent = () => {
    const line = this.#line!;
    const current = this.querySelector<HTMLElement>('[aria-current="page"]');
    if (current) line.scrollLeft += middle(current) - middle(line);
    this.#fade();
  };

  readonly #fade = () => {
    const line = this.#line;
    if (!line) return;
    const hidden = line.scrollWidth - line.clientWidth - line.scrollLeft;
    line.classList.toggle('more-before', line.scrollLeft > 1);
    line.classList.toggle('more-after', hidden > 1);
  };
}

function middle(of: HTMLElement): number {
  const { left, width } = of.getBoundingClientRect();
  return left + width / 2;
}
