import { css } from 'lit';

export const importStyles = css`
  .plain {
    display: grid;
    gap: 2px;
    padding: 0;
    list-style: none;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 28px 16px;
    border: 2px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--rice);
    text-align: center;
  }
  .drop.over {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 8%, var(--paper));
  }
  .drop > wa-icon {
    color: var(--ink-soft);
    font-size: 32px;
  }
  .drop .file {
    padding: 0;
    border: 0;
  }
  .drop .file > .soft {
    display: none;
  }
  @media (hover: none) {
    .drop .by-mouse {
      display: none;
    }
  }
  .care {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--turmeric);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--turmeric) 7%, var(--paper));
  }
  .download {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 16px 24px;
    align-items: end;
  }
  .sample {
    overflow: hidden;
    min-height: 1.5em;
    color: var(--ink-soft);
    font-size: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 599px) {
    .sample.none {
      display: none;
    }
  }
  .known {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--leaf);
    font-weight: 600;
  }
  details > summary {
    min-height: 44px;
    padding: 8px 0;
    color: var(--action);
    cursor: pointer;
  }
  details > .columns {
    padding-top: 8px;
  }
  .people {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .people > li {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 12px 0;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  @media (min-width: 900px) {
    .people {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 32px;
    }
  }
  .people .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .people .comment {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .people > .refused {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--lotus);
  }
  .people .wrong,
  .sums .wrong dd {
    color: var(--lotus);
    font-weight: 600;
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    gap: 12px;
  }
  .sums > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  .sums dd {
    font-size: 27px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .sums dt {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .count {
    font-size: 18px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .reasons {
    display: grid;
    max-width: 560px;
    padding: 0;
    list-style: none;
  }
  .reasons li {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    padding: 6px 0;
    border-top: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
  }
  .told {
    display: grid;
    gap: 6px;
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  .told ul {
    padding-inline-start: 20px;
  }
`;
