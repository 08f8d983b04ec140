import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { tabs } from './tabs.ts';

const NAMES = ['Today', 'Pages', 'Oddities', 'Petition', 'Signatures', 'Comments', 'Export', 'Versions'];

/** The tabs in a box of that width, with one of them shown. */
async function show(width: number, shown: string) {
  const links = NAMES.map((label) => ({ path: `/${label}`, label, isShown: label === shown }));
  const box = await fixture<HTMLElement>(html`<div style="width:${width}px">${tabs('Pages', links)}</div>`);
  const line = box.querySelector('tab-line')!.shadowRoot!.querySelector('div')!;
  return { line, link: box.querySelector('[aria-current="page"]')! };
}

describe('more tabs than a phone has room for', () => {
  it('stay on one line, which shows the current one, and fade where they go on', async () => {
    const { line, link } = await show(320, 'Comments');
    await waitUntil(() => line.classList.contains('more-before') && line.classList.contains('more-after'));
    const [inside, around] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
    expect(inside.left).to.be.at.least(around.left);
    expect(inside.right).to.be.at.most(around.right);
    expect(around.width).to.equal(320);
  });

  it('do not fade where all have room', async () => {
    const { line } = await show(2000, 'Comments');
    expect(line.className).to.equal('');
  });
});
