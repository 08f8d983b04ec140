import { css } from 'lit';

export const auditStyles = css`
  .filters {
    grid-template-columns: repeat(auto-fit, minmax(min(148px, 100%), 1fr));
    gap: 12px;
  }
  @media (max-width: 480px) {
    .filters > :first-child {
      grid-column: 1 / -1;
    }
  }
  .sheet {
    gap: 28px;
  }
  .day {
    display: grid;
    gap: 12px;
  }
  .day h2 {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--line);
    font-size: 16px;
  }
  .day ol {
    display: grid;
    gap: 14px;
    list-style: none;
  }
  .day li {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr);
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  time {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  wa-button {
    justify-self: start;
  }
`;
