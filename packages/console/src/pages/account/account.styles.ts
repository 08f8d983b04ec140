import { css } from 'lit';

export const accountStyles = css`
  .sheet {
    max-width: 640px;
  }
  .sheet .main-button,
  .second-button,
  wa-button {
    justify-self: start;
  }
  .apart {
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .second-button {
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid var(--action);
    border-radius: var(--radius);
    background: none;
    color: var(--action);
    font: inherit;
    font-weight: 600;
    line-height: inherit;
    cursor: pointer;
  }
`;

/** Of the whole page, only recovery codes are printed, which are wanted on paper. */
export const accountPageStyles = css`
  @media print {
    own-profile,
    own-password,
    own-sessions {
      display: none;
    }
  }
`;
