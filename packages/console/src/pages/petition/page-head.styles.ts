import { css } from 'lit';

export const pageHeadStyles = css`
  .page,
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .page {
    gap: 24px;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
  }
  .goal {
    flex: 1 1 240px;
    max-width: 420px;
  }
`;
