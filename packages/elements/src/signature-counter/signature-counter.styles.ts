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
    /* A page may have kept more room: the rows keep their heights. */
    align-content: center;
  }
  .total {
    font-size: 1.125em;
  }
  .total,
  .facts {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .count,
  .first {
    display: block;
    width: fit-content;
    font-weight: 700;
  }
  .count {
    font-size: 40px;
    font-size: clamp(40px, 14cqi, 72px);
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  /* Khmer digits stand taller, and letter spacing would tear other scripts. */
  .khmr {
    line-height: 1.5;
    letter-spacing: 0;
  }
  .first {
    font-size: 22px;
    font-size: clamp(22px, 6cqi, 30px);
  }
  .few .count {
    display: inline;
    font: inherit;
    letter-spacing: 0;
  }
  /* The way to the next step; its filled part is the one place where the krama shows. */
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
    /* Its number would be seen. */
    .waiting {
      visibility: hidden;
    }
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 20px;
  }
  .ticker {
    min-height: 8.7em;
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
    font-size: 1.125em;
    letter-spacing: 0;
  }
  .waiting {
    background: currentColor;
    opacity: 0.08;
  }
`;
