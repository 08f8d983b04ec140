import { css } from 'lit';

export const extrasStyles = css`
  /* However long a name, the sheet stays as wide as it is. */
  .counter {
    grid-template-columns: minmax(0, 1fr);
  }
  .facts {
    position: relative;
  }
  /* Lies over the bar, out of the flow: as high as the bar, and as far above the facts as the sheet's gap. */
  .ticks {
    position: absolute;
    inset: -26px 0 auto;
  }
  .ticks > i {
    position: absolute;
    width: 2px;
    height: 16px;
    background: var(--_line-strong);
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .ticks > i {
      background: CanvasText;
    }
  }
  .extra {
    font-variant-numeric: tabular-nums;
  }
  .reached {
    color: var(--_lotus);
    font-weight: 600;
  }
  /* A thread of the scarf is laid along the sheet, once: what moves means that a milestone was passed. */
  .passed {
    position: relative;
  }
  .passed > .krama {
    position: absolute;
    inset: auto 0 -6px;
    height: 4px;
    animation: lay 0.9s ease-out;
  }
  @keyframes lay {
    from {
      right: 100%;
    }
  }
  .ticker > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .ticker li {
    display: flex;
    column-gap: 12px;
    /* A Khmer name may stand in any language's list, and the row hides what is too long. */
    line-height: 1.85;
    white-space: nowrap;
  }
  .ticker bdi {
    flex: 1;
    color: var(--_ink);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .ticker li > span {
    max-width: 68%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: end;
  }
`;
