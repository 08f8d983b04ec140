import { css } from 'lit';

export const workDialogStyles = css`
  .phase,
  .phase > [role='status'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  .phase:focus {
    outline: none;
  }
  [slot='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px 12px;
  }
  .numbers {
    display: grid;
    gap: 2px;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .options + .hint {
    padding-top: 6px;
  }
  .count {
    display: grid;
    gap: 2px;
    padding: 12px 16px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  .count b {
    font-size: 22px;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .count .soft {
    font-size: 14px;
  }
`;
