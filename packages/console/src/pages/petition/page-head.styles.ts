import { css } from 'lit';

export const pageHeadStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .at {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
  }
  .at > .row {
    flex: 1 1 320px;
  }
  .at > .actions {
    flex: none;
  }
  .goal {
    flex: 1 1 240px;
    max-width: 420px;
  }
`;
