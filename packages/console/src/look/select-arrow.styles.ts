import { css } from 'lit';

/** Our own arrow, the same in every browser: part of a sheet that gives the field its frame. */
export const selectArrowStyles = css`
  select {
    appearance: none;
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(135deg, currentColor 50%, transparent 50%);
    background-position:
      right 19px top 55%,
      right 13px top 55%;
    background-repeat: no-repeat;
    background-size: 6px 6px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
`;
