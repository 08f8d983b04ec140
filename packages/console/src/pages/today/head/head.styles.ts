import { css } from 'lit';

export const headStyles = css`
  .head {
    gap: 12px;
  }
  .above {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
  }
  .live {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--leaf);
    font-size: 14px;
    font-weight: 600;
  }
  .live::before {
    content: '';
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: currentColor;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 14px;
  }
  .count .number {
    font-size: clamp(44px, 13vw, 84px);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  .count .of {
    color: var(--ink-soft);
    font-size: 18px;
  }
  .track {
    height: 16px;
    border-radius: 3px;
    background: var(--rice);
    box-shadow: inset 0 0 0 1px var(--line);
    overflow: hidden;
  }
  .track .krama {
    min-width: 3px;
  }
  .whole {
    display: grid;
    gap: 4px;
  }
  .reach {
    max-width: 62ch;
    font-size: 18px;
  }
  .pace {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 20px;
    margin-top: 4px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .pace div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .pace dt {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .pace dd {
    font-size: 28px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }
  @media (min-width: 700px) {
    .pace {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
`;
