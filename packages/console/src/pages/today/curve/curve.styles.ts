import { css } from 'lit';

export const curveStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .top h2 {
    flex: 1 1 100%;
  }
  @media (min-width: 700px) {
    .top h2 {
      flex-basis: 160px;
    }
  }
  .told {
    font-variant-numeric: tabular-nums;
  }
  .plot {
    min-height: 250px;
    border-radius: var(--radius-small);
    touch-action: pan-y;
    cursor: crosshair;
  }
  summary {
    width: fit-content;
    padding: 10px 0;
    color: var(--action);
    cursor: pointer;
  }
  details .end {
    display: flex;
    justify-content: flex-end;
  }
  /* What uPlot needs of its own sheet, which would be one for the whole document. */
  .uplot,
  .u-wrap {
    position: relative;
  }
  .u-wrap {
    user-select: none;
  }
  .u-over,
  .u-under,
  .u-axis {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .u-select {
    position: absolute;
    pointer-events: none;
  }
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
    will-change: transform;
  }
  .u-cursor-x {
    height: 100%;
    border-inline-end: 2px solid var(--lotus);
  }
  .u-cursor-pt {
    border: 2px solid var(--paper) !important;
    border-radius: 50%;
    background: var(--lotus) !important;
  }
  .u-off {
    display: none;
  }
`;
