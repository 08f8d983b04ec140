import { css } from 'lit';

export const secondFactorStyles = css`
  .sheet {
    max-width: 560px;
  }
  .picture {
    justify-self: start;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    /* White in the dark too: not every app reads a picture that is turned. */
    background: #fff;
    line-height: 0;
  }
  wa-qr-code {
    --corner-color: #000;
    color: #000;
  }
  .key {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  code {
    font-size: 17px;
    overflow-wrap: anywhere;
  }
  .kept {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  .kept input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--action);
  }
`;
