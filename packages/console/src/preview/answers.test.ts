import { expect } from '@open-wc/testing';
import { previewed } from '../testing/petition.ts';
import { answerTo } from './answers.ts';

const PETITION = { ...previewed(), summary: { ...previewed().summary, status: 'upcoming' as const } };

describe('a preview', () => {
  it('answers the elements as the server would once the petition is open, without a challenge', async () => {
    const read = async (path: string, method = 'GET') =>
      (await answerTo(path, method, { petition: PETITION }).json()) as unknown;
    const open = { status: 'open', count: 2850 };
    expect(await read('/v1/petitions/clean-river')).to.nested.include({
      protection: 'none',
      'summary.status': 'open',
    });
    expect(await read('/v1/petitions/clean-river/summary')).to.include(open);
    expect(await read('/v1/petitions/clean-river/signatures', 'POST')).to.deep.equal({ next: 'confirm' });
    expect(await read('/v1/campaigns/river/wall')).to.deep.equal({ donations: [] });
    expect(answerTo('/v1/anything', 'GET', { petition: PETITION }).status).to.equal(404);
  });
});
