import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: grid;
    grid-template: auto auto 1fr / minmax(0, 1fr);
    min-height: 100vh;
    min-height: 100dvh;
  }
  .krama {
    grid-column: 1 / -1;
    height: 8px;
  }
  .skip {
    position: absolute;
    z-index: 5;
    inset: -80px auto auto 16px;
    padding: 10px 16px;
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--on-action);
    font: inherit;
  }
  .skip:focus {
    top: 16px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 60px;
    padding: 4px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  account-menu {
    margin-inline-start: auto;
  }
  .brand {
    display: inline-flex;
    align-items: baseline;
    gap: 10px;
    min-width: 0;
    min-height: 44px;
    padding: 8px 4px;
    color: var(--ink);
    text-decoration: none;
  }
  .brand strong {
    font-size: 18px;
  }
  .brand span {
    overflow: hidden;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu {
    display: grid;
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
  aside {
    display: none;
  }
  main {
    width: 100%;
    max-width: 1120px;
    padding: 24px 16px 64px;
  }
  main:focus {
    outline: none;
  }
  nav {
    display: grid;
    gap: 2px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 6px 12px;
    border-radius: var(--radius);
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--rice);
  }
  nav a[aria-current='page'] {
    background: color-mix(in oklab, var(--action) 12%, var(--paper));
    color: var(--action);
    font-weight: 600;
  }
  nav wa-icon {
    flex: none;
    font-size: 22px;
  }
  dialog {
    width: min(300px, 84vw);
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 12px;
    border: 0;
    border-inline-end: 1px solid var(--line);
    background: var(--paper);
    color: inherit;
  }
  dialog::backdrop {
    background: rgb(21 17 13 / 55%);
  }
  dialog nav {
    margin-top: 8px;
  }
  @media (min-width: 840px) {
    :host {
      grid-template: auto auto 1fr / 232px minmax(0, 1fr);
    }
    header {
      grid-column: 1 / -1;
      padding-inline: 24px 20px;
    }
    header .menu {
      display: none;
    }
    aside {
      display: block;
      padding: 20px 12px;
      border-inline-end: 1px solid var(--line);
    }
    aside nav {
      position: sticky;
      top: 20px;
    }
    main {
      padding: 32px 32px 80px;
    }
  }
  @media print {
    header,
    aside,
    .krama {
      display: none;
    }
  }
`;
