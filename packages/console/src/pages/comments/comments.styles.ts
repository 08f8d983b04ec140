import { css } from 'lit';
import { radioRowStyles } from '../../views/radio-row.ts';

export const commentsStyles = css`
  ${radioRowStyles}
  .lead,
  .found {
    max-width: 760px;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .found > wa-button {
    justify-self: start;
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .which span {
    display: block;
    padding: 7px 16px;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    background: var(--paper);
  }
  .which input:checked + span {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 10%, var(--paper));
    color: var(--action);
    font-weight: 600;
  }
  .comments,
  .voices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    list-style: none;
  }
  .comment,
  .voices > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px 20px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .comment .text {
    font-size: 17px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .comment .text:lang(km) {
    line-height: 1.85;
  }
  .comment footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
  }
  .facts strong {
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .marks,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .mark {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 0 10px;
    border-radius: 999px;
    background: var(--rice);
    color: var(--ink-soft);
    font-size: 13px;
    font-weight: 600;
  }
  .mark.agreed {
    background: color-mix(in oklab, var(--leaf) 12%, var(--paper));
    color: var(--leaf);
  }
  .mark.chosen {
    background: color-mix(in oklab, var(--action) 12%, var(--paper));
    color: var(--action);
  }
  .gone .voice {
    border-color: var(--line-strong);
    color: var(--ink-soft);
  }
  .hidden-now {
    display: flex;
    gap: 10px;
  }
  .hidden-now wa-icon {
    flex: none;
    margin-top: 2px;
    font-size: 18px;
    color: var(--turmeric);
  }
  .icon-button:disabled {
    opacity: 0.35;
    cursor: default;
  }
`;
