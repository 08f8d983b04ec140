import { css } from 'lit';

export const figuresStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 8px;
    min-height: 44px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 16px;
  }
  .numbers div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .numbers dt {
    color: var(--ink-soft);
  }
  .numbers dd {
    font-size: 34px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .tag {
    padding-top: 20px;
    border-top: 1px solid var(--line);
  }
  .link {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  @media (min-width: 700px) {
    .link {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }
`;
