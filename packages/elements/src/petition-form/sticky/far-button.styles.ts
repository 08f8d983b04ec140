import { css } from 'lit';

export const farButtonStyles = css`
  .sheet {
    position: relative;
  }
  /* As large as the sheet, so that the button can stick anywhere in it, and never outside. */
  .far {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: flex-end;
    pointer-events: none;
  }
  .far div {
    position: sticky;
    bottom: 0;
    flex: 1;
    min-width: 0;
    padding: 12px 16px max(12px, env(safe-area-inset-bottom));
    padding: 12px clamp(16px, 5cqi, 28px) max(12px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--_line);
    border-radius: 0 0 var(--samleng-radius, 6px) var(--samleng-radius, 6px);
    background: var(--_paper);
    pointer-events: auto;
  }
  /* Links above the form that the keyboard reaches are not under the button either. */
  .fold {
    scroll-margin-bottom: 96px;
  }
  @media print {
    .far {
      display: none;
    }
  }
`;
