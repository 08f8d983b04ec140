import { css } from 'lit';

export const signaturesStyles = css`
  .results {
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--shadow);
  }
  .results > .notice {
    padding: clamp(16px, 4vw, 28px);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 12px 16px;
    border-top: 1px solid var(--line);
  }
  .foot:empty {
    display: none;
  }
  .foot.top {
    border-top: 0;
    border-bottom: 1px solid var(--line);
    font-size: 16px;
  }
  .foot.bare {
    border-top: 0;
    padding-bottom: 0;
  }
  .foot .alert {
    flex: 1 1 240px;
  }
`;
