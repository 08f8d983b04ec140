import { css } from 'lit';

export const choicesStyles = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-width: 0;
  }
  .choices legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .choices .wrong {
    color: var(--lotus);
    font-size: 14px;
    font-weight: 600;
  }
  .choices label {
    display: flex;
    align-items: start;
    gap: 12px;
    min-height: 44px;
    padding: 9px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choices label:has(input:checked) {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 6%, var(--paper));
  }
  .choices label > span {
    display: grid;
    min-width: 0;
  }
  .choices strong {
    font-weight: 600;
  }
  .choices input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 3px 0 0;
    accent-color: var(--action);
  }
  .choices input:lang(km) {
    margin-top: 5px;
  }
`;
