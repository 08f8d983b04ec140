import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 6px 8px;
  }
  .choices {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--paper);
    overflow: hidden;
  }
  .choices button {
    min-width: 40px;
    min-height: 40px;
    padding: 4px 8px;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font: inherit;
    font-size: 14px;
    line-height: inherit;
    cursor: pointer;
  }
  .choices button[aria-pressed='true'] {
    background: var(--rice);
    color: var(--ink);
    font-weight: 600;
  }
  .choices button:focus-visible {
    outline-offset: -3px;
  }
  @media (max-width: 699px) {
    .choices:last-child {
      display: none;
    }
  }
  .room {
    height: clamp(420px, calc(100vh - 212px), 760px);
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--rice);
  }
  iframe {
    display: block;
    border: 0;
    transform-origin: 0 0;
  }
  .stale {
    color: var(--turmeric);
    font-weight: 600;
  }
`;
