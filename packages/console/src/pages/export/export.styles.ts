import { css } from 'lit';

export const exportStyles = css`
  .lead {
    max-width: 68ch;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  @media (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
    }
  }
`;

export const downloadStyles = css`
  @media (min-width: 700px) {
    .choices {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .choices legend {
      grid-column: 1 / -1;
    }
    .field {
      max-width: 320px;
    }
  }
  .done {
    overflow-wrap: anywhere;
    color: var(--leaf);
    font-weight: 600;
  }
  .finished {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  .finished p {
    max-width: 68ch;
    margin: 0;
  }
  .progress {
    display: grid;
    gap: 4px;
  }
  progress {
    appearance: none;
    width: 100%;
    height: 10px;
    border: 0;
    border-radius: 5px;
    background: var(--rice);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--rice);
  }
  progress::-webkit-progress-value {
    background: var(--action);
  }
  progress::-moz-progress-bar {
    background: var(--action);
  }
`;
