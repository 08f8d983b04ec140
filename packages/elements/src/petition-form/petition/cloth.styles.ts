import { css } from 'lit';

/** The cloth along the top of the sheet, and the words that belong to it. */
export const clothStyles = css`
  .woven {
    position: relative;
    padding-top: 38px;
  }
  .cloth {
    position: absolute;
    inset: -1px -1px auto;
    display: flex;
    height: 26px;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--samleng-radius, 6px) var(--samleng-radius, 6px) 0 0;
    /* Threads that wait to be woven in. */
    background: repeating-linear-gradient(var(--_line) 0 1px, var(--_rice) 1px 4px);
  }
  .cloth div {
    flex: 1;
    height: 100%;
    transition: width 0.6s ease-out;
  }
  .cloth i {
    width: 6px;
    border-inline-end: 1px solid var(--_paper);
    background-position: -6px 0;
    background-size: 12px 8px;
  }
  .signed .cloth div.krama {
    border-inline-end: 3px solid #f0b429;
  }
  .many {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .cloth i {
      border-color: Canvas;
    }
  }
`;
