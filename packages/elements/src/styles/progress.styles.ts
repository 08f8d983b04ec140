import { css } from 'lit';

/** The way to the goal; its filled part is the one place where the krama shows. */
export const progressStyles = css`
  .progress {
    height: 16px;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_rice);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .progress > .krama {
    height: 100%;
    transition: width 0.6s ease-out;
  }
  @media (forced-colors: active) {
    .progress {
      border: 1px solid;
    }
    .progress > .krama {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
