import { css } from 'lit';

/** Of what comes after signing, and of signatures that wait unsent; loaded with the code that signs. */
export const outcomeStyles = css`
  .outcome {
    padding: 16px;
    padding: clamp(16px, 5cqi, 24px);
    background: var(--_rice);
    border-radius: var(--samleng-radius, 6px);
  }
  .outcome h3,
  .big {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  :lang(km) .outcome h3,
  :lang(km) .big {
    line-height: 1.75;
  }
  .big {
    font-size: 1.25em;
    font-size: clamp(1.25em, 8cqi, 1.75em);
  }
  .share,
  .unsent,
  .unsent ul,
  .unsent li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    justify-items: start;
  }
  .share {
    justify-items: stretch;
  }
  .outcome .go {
    display: grid;
    place-content: center;
    min-height: 56px;
    padding-inline: 12px;
    font-size: 1.125em;
    text-align: center;
    text-decoration: none;
  }
  .one span,
  .subject span {
    display: block;
  }
  .one b {
    font-size: 2.5em;
    font-weight: 800;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .laid {
    height: 20px;
    padding-top: 8px;
    border-radius: 2px;
  }
  /* The signer's own thread, laid into the cloth. */
  .laid i {
    display: block;
    height: 4px;
    background: repeating-linear-gradient(90deg, #f0b429 0 4px, #f0b429c0 0 8px);
    animation: lay 1.2s ease-out 0.3s both;
  }
  @keyframes lay {
    from {
      width: 0;
    }
  }
  .subject {
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--samleng-radius, 6px) * 2 / 3);
    background: var(--_paper);
  }
  .share h3 {
    margin-top: 4px;
    font-size: 1em;
  }
  .three span {
    display: inline-flex;
    gap: 6px;
    margin-inline-end: 8px;
    vertical-align: -2px;
  }
  .three i {
    width: 16px;
    height: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_paper);
  }
  .ways,
  .quietly {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .quietly {
    gap: 0 24px;
    margin-block: -4px;
  }
  .ways .quiet {
    display: inline-flex;
    align-items: center;
  }
  a.fold,
  summary.fold {
    display: inline-block;
    padding-block: 10px;
    cursor: pointer;
  }
  details {
    margin-block: -8px;
  }
  summary.fold::-webkit-details-marker {
    display: none;
  }
  @media (forced-colors: active) {
    .laid {
      display: none;
    }
  }
  @media print {
    .share {
      display: none;
    }
  }
`;
