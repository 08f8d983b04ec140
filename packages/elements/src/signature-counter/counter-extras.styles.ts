import { css } from 'lit';

export const extrasStyles = css`
  /* However long a name, the sheet stays as wide as it is. */
  .counter {
    grid-template-columns: minmax(0, 1fr);
    position: relative;
  }
  .way {
    position: relative;
  }
  .way i {
    position: absolute;
    inset-block: 0;
    width: 2px;
    background: var(--_line-strong);
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .way i {
      background: CanvasText;
    }
  }
  .reached {
    color: var(--_lotus);
    font-weight: 600;
  }
  /* A thread of the scarf is laid along the sheet, once: what moves means that a step was reached. */
  .counter > .krama {
    position: absolute;
    inset: auto -1px -1px;
    height: 4px;
    border-radius: 0 0 var(--samleng-radius, 6px) var(--samleng-radius, 6px);
    animation: lay 0.9s ease-out;
  }
  @keyframes lay {
    from {
      right: 100%;
    }
  }
  .signers > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .signers button {
    min-height: 44px;
    padding: 0 12px;
    margin-inline-end: -12px;
    border: 0;
    background: none;
    font: inherit;
    color: var(--_action);
    text-decoration: underline;
    cursor: pointer;
  }
  .signers li {
    display: flex;
    column-gap: 12px;
    /* A Khmer name may stand in any language's list, and the row hides what is too long. */
    line-height: 1.85;
    white-space: nowrap;
  }
  .signers bdi {
    flex: 1;
    color: var(--_ink);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .signers li > span {
    max-width: 68%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: end;
  }
`;
