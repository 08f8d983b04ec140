import { css } from 'lit';

/** Around the pages that are open to everybody: a sheet of paper on the table, the languages above it. */
export const frameStyles = css`
  .frame {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
    min-height: 100vh;
    min-height: 100dvh;
  }
  .frame > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
    padding: 8px clamp(12px, 4vw, 32px);
  }
  .frame nav {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .frame nav button {
    min-height: 44px;
    padding: 4px 6px;
    border: 0;
    background: none;
    color: var(--action);
    font: inherit;
    line-height: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .frame nav button[aria-pressed='true'] {
    color: var(--ink-soft);
    text-decoration: none;
  }
  .brand {
    display: inline-flex;
    align-items: baseline;
    gap: 8px;
    font-weight: 700;
  }
  .brand span {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .frame > main {
    width: 100%;
    max-width: 476px;
    margin: clamp(8px, 7vh, 88px) auto 48px;
    padding: 0 16px;
  }
  .frame .sheet {
    position: relative;
    padding-top: 44px;
    overflow: hidden;
  }
  .frame .sheet > .krama {
    position: absolute;
    inset: 0 0 auto;
  }
`;
