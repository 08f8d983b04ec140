import { css } from 'lit';

export const erasureStyles = css`
  .sheet,
  .lead {
    max-width: 760px;
  }
  @media (min-width: 600px) {
    .look {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }
    .look .alert {
      grid-column: 1 / -1;
    }
  }
  section h2:focus {
    outline: none;
  }
  .several {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border-inline-start: 4px solid var(--turmeric);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--turmeric) 8%, var(--paper));
  }
  .several wa-icon {
    flex: none;
    margin-top: 3px;
    font-size: 20px;
    color: var(--turmeric);
  }
  .cards {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  .card {
    display: flex;
    gap: 14px;
    align-items: start;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .card:has(input:checked) {
    border-color: var(--lotus);
    background: color-mix(in oklab, var(--lotus) 5%, var(--paper));
  }
  .card input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 3px 0 0;
    accent-color: var(--lotus);
  }
  .who {
    display: grid;
    flex: 1;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .name,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
  }
  .name {
    gap: 2px 12px;
  }
  .done {
    display: grid;
    gap: 6px;
    padding-inline-start: 20px;
  }
  .answers {
    display: grid;
    gap: 20px;
    list-style: none;
  }
  .answers li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
  }
  .answers:lang(km),
  .answers :lang(km) {
    line-height: 1.85;
  }
  blockquote {
    width: 100%;
    margin: 0;
    padding: 12px 16px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--rice);
  }
  details .answers {
    padding-top: 12px;
  }
  summary {
    min-height: 36px;
    padding-block: 4px;
    cursor: pointer;
  }
`;
