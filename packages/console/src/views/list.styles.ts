import { css } from 'lit';

/** Rows of a list on the sheet: what each is, and at its end what can be done with it. */
export const listStyles = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
    list-style: none;
  }
  .list > li {
    display: flex;
    gap: 8px 16px;
    align-items: center;
    padding: 14px 0;
    border-top: 1px solid var(--line);
  }
  .list > li:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .list > li:last-child {
    padding-bottom: 0;
  }
  .list .what {
    display: grid;
    flex: 1;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .list .what p {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .list .name {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
    font-weight: 600;
  }
  .badge {
    padding: 1px 8px;
    border-radius: 999px;
    background: color-mix(in oklab, var(--action) 12%, var(--paper));
    color: var(--action);
    font-size: 13px;
    font-weight: 600;
  }
  .badge.calm {
    background: var(--rice);
    color: var(--ink-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .list > li > .link-button {
    flex: none;
    max-width: 45%;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    font-size: 15px;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .list > li > .link-button:hover {
    background: var(--rice);
  }
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font-size: 24px;
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--rice);
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: end;
    justify-content: space-between;
  }
  .page-head > div {
    display: grid;
    flex: 1 1 320px;
    gap: 4px;
  }
`;
