import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    container-type: inline-size;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
  }
  g {
    fill: color-mix(in oklab, var(--line) 62%, var(--paper));
    stroke: var(--paper);
    stroke-width: 1px;
  }
  path,
  circle {
    vector-effect: non-scaling-stroke;
  }
  circle {
    r: 9px;
  }
  @container (max-width: 480px) {
    circle {
      r: 18px;
    }
  }
  .some {
    fill: color-mix(in oklab, var(--action) var(--strength), var(--paper));
    cursor: pointer;
  }
  .frame {
    fill: none;
    stroke: var(--lotus);
    stroke-width: 2px;
    pointer-events: none;
  }
  /* Its own would be a box around all overseas parts of a country. */
  .some:focus-visible {
    outline: none;
  }
  .some:focus-visible ~ .frame {
    stroke-width: 3px;
  }
  .said {
    min-height: 1.5em;
    font-weight: 600;
  }
  .said:lang(km) {
    min-height: 1.85em;
  }
  .said .soft {
    font-size: 14px;
    font-weight: 400;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--ink-soft);
    font-size: 14px;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    width: 16px;
    height: 16px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--line) 62%, var(--paper));
  }
  .swatch[style] {
    background: color-mix(in oklab, var(--action) var(--strength), var(--paper));
  }
  @media (forced-colors: active) {
    g {
      stroke: CanvasText;
    }
    .swatch,
    .some {
      forced-color-adjust: none;
    }
  }
`;
