import { expect, waitUntil } from '@open-wc/testing';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { typeInto } from '../../testing/type-into.ts';
import { DONE, RIVER } from '../../testing/river.ts';
import { BatchesPageElement } from './batches-page.ts';

const SHEETS = 'campaigns/river/batches/clean-river/sheets';
const counts = [{ petition: 'clean-river', before: 42, after: 3012 }];

describe('the page of paper and carried over signatures', () => {
  it('says how the public count moves, and sends what was agreed to', async () => {
    const { page, server } = await showPage(BatchesPageElement, {
      'GET campaigns/river': {
        ...RIVER,
        batches: [
          ...RIVER.batches,
          { ...RIVER.batches[0], slug: 'old', kind: 'carried-over', signatures: 1000 },
        ],
        replaced: [{ petition: 'clean-river', batch: 'old', import: 'speakout', counts: 400 }],
      },
      [`PUT ${SHEETS}`]: { ...DONE, counts, needs: ['expected-count'] },
      [`DELETE ${SHEETS}`]: { ...DONE, counts: [{ ...counts[0], after: 12 }] },
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => textOf(page).includes('430 altogether'));
    expect(textOf(page)).to.include(
      'People from an import have taken the place of this number: 400 of it count.',
    );
    await expect(page).to.be.accessible();

    choose(page, '0');
    await waitUntil(() => find(page, '[id="signatures"]'));
    typeInto(page, '[id="signatures"]', '៣០០០');
    get(page, 'wa-button', 'Save').click();
    await waitUntil(() => textOf(page).includes('the public count will go from 42 to 3,012.'));
    await expect(page).to.be.accessible();
    get(page, 'wa-button', 'Yes, save').click();
    await waitUntil(() => !find(page, 'batch-dialog'));
    const sent = server.requestsTo(`PUT /console/api/${SHEETS}`).map(({ body }) => body);
    const entry = { ...RIVER.batches[0], signatures: 3000 };
    expect(sent).to.deep.equal([
      { entry, dryRun: true },
      { entry, expectCount: 3012 },
    ]);

    choose(page, '1');
    await waitUntil(() => textOf(page).includes('from 42 to 12.'));
    server.restore();
    page.remove();
  });
});

function choose(page: Element, value: string): void {
  get(page, 'wa-dropdown').dispatchEvent(new CustomEvent('wa-select', { detail: { item: { value } } }));
}
