import { css } from 'lit';

/** The checked scarf, once on a page: along the top of what matters, never behind text. */
export const kramaStyles = css`
  .krama {
    --check: color-mix(in srgb, var(--thread) 62%, transparent);
    height: 16px;
    background:
      linear-gradient(90deg, var(--check) 50%, transparent 50%),
      linear-gradient(var(--check) 50%, transparent 50%), var(--lotus);
    background-size: 8px 8px;
  }
  @media (forced-colors: active) {
    .krama {
      background: Highlight;
    }
  }
`;
