import '@samleng/elements/testing/older-browser';
import { expect } from '@open-wc/testing';
import { showPanel } from './panel.ts';

describe('in the oldest browsers that we support', () => {
  it('the panel has its styles', () => {
    showPanel({ server: 'https://sign.example', entries: [], findings: [] });
    const panel = document.documentElement.lastElementChild!.shadowRoot!.querySelector('section')!;
    expect(getComputedStyle(panel).position).to.equal('fixed');
    expect(panel.textContent).to.contain('https://sign.example');
  });
});
