import { css } from 'lit';

export const countryPartStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 40px;
  }
  world-map {
    order: -1;
  }
  @media (min-width: 1000px) {
    :host {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    world-map {
      order: 1;
      align-self: start;
    }
  }
`;
