import { css } from 'lit';

/** The cloth along the top of the sheet, and the words that belong to it. */
export const clothStyles = css`
  .woven {
    position: relative;
    padding-top: 38px;
  }
  .cloth {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    height: 24px;
    overflow: hidden;
    border-radius: calc(var(--samleng-radius, 6px) - 1px) calc(var(--samleng-radius, 6px) - 1px) 0 0;
    border-bottom: 1px solid var(--_line);
    /* Threads that wait to be woven in. */
    background: repeating-linear-gradient(var(--_line) 0 1px, var(--_rice) 1px 4px);
  }
  .cloth div {
    flex: 1;
    height: 100%;
  }
  .cloth div .krama {
    transition: width 0.6s ease-out;
  }
  .cloth i {
    width: 6px;
    border-inline-end: 1px solid var(--_paper);
    background-size: 1px 8px;
  }
  .signed .cloth div .krama {
    border-inline-end: 3px solid #f0b429;
  }
  .many {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .many:lang(km) {
    line-height: 1.75;
  }
  @media (forced-colors: active) {
    .cloth {
      border: 1px solid;
    }
    .cloth .krama {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
