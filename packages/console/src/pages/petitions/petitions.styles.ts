import { css } from 'lit';

export const petitionsStyles = css`
  .head,
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .title {
    flex-wrap: nowrap;
    align-items: start;
  }
  section > .soft {
    margin-top: -12px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
    gap: 16px;
    list-style: none;
  }
  li.sheet {
    position: relative;
    align-content: space-between;
    gap: 20px;
    padding: 20px;
  }
  li.draft {
    border-style: dashed;
    box-shadow: none;
  }
  li a {
    color: var(--ink);
    font-size: 18px;
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
  }
  li a:lang(km) {
    line-height: 1.7;
  }
  li a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
  }
  li a:focus-visible {
    outline: none;
  }
  li a:focus-visible::after {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  li:hover {
    border-color: var(--line-strong);
  }
  li:hover a {
    text-decoration: underline;
  }
`;
