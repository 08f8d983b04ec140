import { css } from 'lit';

export const signatureListStyles = css`
  :host {
    display: block;
  }
  ul {
    list-style: none;
  }
  .heads,
  li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: 2px 8px;
    align-items: start;
    padding: 12px 16px 12px 8px;
  }
  li {
    position: relative;
    border-top: 1px solid var(--line);
  }
  li:hover {
    background: color-mix(in oklab, var(--rice) 45%, var(--paper));
  }
  li.chosen {
    background: color-mix(in oklab, var(--action) 7%, var(--paper));
  }
  .box {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 32px;
    padding-inline-start: 10px;
    color: var(--ink-soft);
    font-size: 14px;
    cursor: pointer;
  }
  li > .box {
    /* The tap that chooses is not the one that opens. */
    z-index: 1;
    align-self: stretch;
    align-items: start;
    margin: -12px 0 -12px -8px;
    padding: 18px 8px 12px 18px;
  }
  .box input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--action);
  }
  .heads {
    padding-block: 6px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .heads .box {
    grid-column: 1 / -1;
    min-height: 44px;
  }
  .column {
    display: none;
  }
  .who {
    min-width: 0;
  }
  .who button {
    max-width: 100%;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .who button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .who button:focus-visible {
    outline: none;
  }
  .who button:focus-visible::after {
    outline: 3px solid var(--action);
    outline-offset: -3px;
  }
  .who .gone {
    color: var(--ink-soft);
    font-style: normal;
    font-weight: 400;
  }
  .comment {
    overflow: hidden;
    color: var(--ink-soft);
    font-size: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    justify-content: end;
    padding-top: 2px;
  }
  .when,
  .from,
  .through,
  .marks {
    grid-column: 2 / -1;
    min-width: 0;
    color: var(--ink-soft);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .through {
    display: grid;
  }
  .page {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  .through:empty,
  .marks:empty {
    display: none;
  }
  .mark {
    padding: 0 8px;
    border-radius: 4px;
    background: var(--rice);
  }
  .why {
    color: var(--lotus);
  }
  @media (min-width: 1000px) {
    .heads,
    li {
      grid-template-columns:
        36px minmax(0, 2fr) 116px 142px minmax(0, 1.2fr) minmax(0, 1.6fr)
        minmax(0, 1.3fr);
      gap: 0 16px;
    }
    .heads .box {
      grid-column: 1;
      min-height: 32px;
    }
    .heads .box span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .column {
      display: block;
      align-self: center;
    }
    .badge {
      justify-content: start;
    }
    .when,
    .from,
    .through,
    .marks {
      grid-column: auto;
      padding-top: 3px;
    }
    .when span {
      display: block;
    }
    .through:empty,
    .marks:empty {
      display: block;
    }
  }
`;
