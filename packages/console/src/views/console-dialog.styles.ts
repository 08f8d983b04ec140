import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: min(680px, calc(100vw - 32px));
    max-height: calc(100dvh - 24px);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--wa-shadow-l);
  }
  dialog::backdrop {
    background: rgb(21 17 13 / 55%);
  }
  .whole {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    max-height: calc(100dvh - 26px);
  }
  .krama {
    height: 8px;
  }
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding: 14px 12px 6px 24px;
  }
  h2 {
    padding: 6px 0;
  }
  header button {
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    background: none;
    color: inherit;
    font-size: 22px;
    cursor: pointer;
  }
  .content {
    padding: 4px 24px 20px;
    overflow-y: auto;
    /* What is wrong stands below the field that is focused. */
    scroll-padding-block: 16px 72px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px 12px;
    padding: 12px 24px;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 599px) {
    dialog {
      width: 100vw;
      max-width: 100vw;
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--radius) var(--radius) 0 0;
    }
    header,
    .content,
    footer {
      padding-inline: 16px;
    }
  }
`;
