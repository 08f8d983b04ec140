import { css, type TemplateResult } from 'lit';
import { radioRow, radioRowStyles } from './radio-row.ts';

/** A few to choose one from, beside each other, seen at a glance. Styled by `segmentsStyles`. */
export function segments<Value extends string>(
  legend: string,
  choices: readonly (readonly [value: Value, label: string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return radioRow({ look: 'segments', legend, choices, chosen, choose });
}

export const segmentsStyles = css`
  ${radioRowStyles}
  .segments {
    display: flex;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    background: var(--paper);
  }
  .segments span {
    display: grid;
    place-items: center;
    min-height: 44px;
    padding: 4px clamp(12px, 3.6vw, 18px);
    border-radius: 999px;
  }
  .segments input:checked + span {
    background: color-mix(in oklab, var(--action) 12%, var(--paper));
    color: var(--action);
    font-weight: 600;
  }
`;
