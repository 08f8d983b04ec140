import { css } from 'lit';

export const placementsStyles = css`
  .lead {
    max-width: 760px;
  }
  .download {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
  }
  .pages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    list-style: none;
  }
  .pages > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
    padding: 18px 0;
    border-top: 1px solid var(--line);
  }
  .pages > li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .pages > li:last-child {
    padding-bottom: 0;
  }
  .page {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
    align-items: center;
    justify-content: space-between;
    width: 100%;
  }
  .what {
    display: grid;
    flex: 1 1 340px;
    gap: 4px;
    min-width: 0;
  }
  .address {
    overflow-wrap: anywhere;
  }
  .address a {
    color: inherit;
    text-decoration-color: var(--line-strong);
    text-underline-offset: 3px;
  }
  .address a:hover {
    color: var(--action);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .whose {
    color: var(--ink);
    font-weight: 600;
  }
  .whose.stranger {
    color: var(--turmeric);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(84px, auto));
    gap: 4px 20px;
  }
  dl > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    text-align: end;
  }
  dt {
    color: var(--ink-soft);
    font-size: 13px;
  }
  dd {
    font-size: 18px;
    font-variant-numeric: tabular-nums;
  }
  .troubles {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    width: 100%;
    list-style: none;
  }
  .troubles > li {
    display: flex;
    gap: 10px;
    padding: 8px 14px;
    border-inline-start: 4px solid var(--turmeric);
    background: color-mix(in oklab, var(--turmeric) 7%, var(--paper));
    overflow-wrap: anywhere;
  }
  .troubles p {
    max-width: 74ch;
  }
  .troubles wa-icon {
    flex: none;
    margin-top: 4px;
    color: var(--turmeric);
    font-size: 18px;
  }
  .troubles .row {
    min-height: 44px;
  }
  .other .address {
    font-weight: 600;
  }
  @media (width < 600px) {
    .figures {
      width: 100%;
      justify-content: space-between;
    }
    .figures .day-line {
      width: 100%;
      height: 36px;
    }
    dl {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      width: 100%;
    }
    dl > div {
      text-align: start;
    }
  }
`;
