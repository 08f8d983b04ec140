import { css } from 'lit';

export const counterStyles = css`
  /* In the middle of a text; a size container would have no width of its own there. */
  :host([layout='plain']) {
    display: inline-block !important;
    container-type: normal;
  }
  .counter {
    display: grid;
    gap: 10px;
  }
  .total {
    display: grid;
    justify-items: start;
  }
  .count {
    font-size: clamp(40px, 14cqi, 72px);
    line-height: 1.1;
    font-weight: 700;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.02em;
  }
  /* Khmer digits stand taller, and letter spacing would tear other scripts. */
  .count.khmr {
    line-height: 1.5;
    letter-spacing: 0;
  }
  .label {
    font-size: 1.125em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 20px;
    font-variant-numeric: tabular-nums;
  }
  .ticker {
    min-height: 9.5em;
  }
  .state {
    color: var(--_lotus);
    font-weight: 600;
  }
  .plain .total {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }
  .plain .count {
    font-size: 1.25em;
    letter-spacing: 0;
  }
  .waiting {
    color: transparent;
    background: var(--_rice);
    border-radius: 4px;
  }
`;
