import { css } from 'lit';

export const campaignsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
    gap: 16px;
    list-style: none;
  }
  .cards li {
    position: relative;
    gap: 8px;
  }
  .cards a {
    color: var(--ink);
    font-size: 18px;
    font-weight: 600;
    text-decoration: none;
  }
  .cards a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
  }
  .cards a:focus-visible {
    outline: none;
  }
  .cards a:focus-visible::after {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .cards li:hover {
    border-color: var(--line-strong);
  }
`;
