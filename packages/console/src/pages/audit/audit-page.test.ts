import { expect, waitUntil } from '@open-wc/testing';
import { fill, get, showPage, textOf } from '../../testing/console-page.ts';
import { AuditPageElement } from './audit-page.ts';

const entryOf = (id: string, changed: object) => ({
  id,
  at: '2026-11-28T12:00:00.000Z',
  by: 'account:a1',
  action: 'signed-in',
  campaign: null,
  petition: null,
  details: {},
  ...changed,
});
const CORRECTED = entryOf('1', {
  action: 'petition-changed',
  petition: 'river',
  details: {
    change: 'changed',
    fields: ['title', 'unheard-of'],
    reason: 'Misspelt',
    version: 3,
    secret: 'raw',
  },
});
const ROLE = entryOf('2', {
  by: 'command',
  action: 'role-changed',
  details: { account: 'gone', role: 'campaigner', campaign: null, partner: null },
});
const EXPORTED = entryOf('5', {
  action: 'signatures-exported',
  petition: 'river',
  details: { for: 'all', format: 'csv', rows: 12 },
});

describe('the page of what was done', () => {
  it('tells it in sentences, with nothing raw, filters it and goes further back', async () => {
    const { page, server } = await showPage(
      AuditPageElement,
      {
        'GET audit/choices': {
          people: [{ by: 'account:a1', name: 'សុខា' }],
          petitions: [{ petition: 'river', title: { km: 'ទន្លេស្អាត' } }],
          partners: [],
        },
        'GET audit': { entries: [CORRECTED, ROLE, EXPORTED], names: {}, next: 'further' },
        'GET audit?cursor=further': {
          entries: [entryOf('3', {}), entryOf('4', { action: 'session-ended', details: { account: 'a1' } })],
          names: {},
        },
      },
      { language: 'km' },
    );
    await waitUntil(() => textOf(page).includes('សុខា បានកែញត្តិ «ទន្លេស្អាត»'));
    expect(textOf(page))
      .to.contain('មូលហេតុ៖ Misspelt')
      .and.to.contain('អ្វីដែលបានកែ៖ ចំណងជើង, ការកំណត់ផ្សេងទៀត')
      .and.to.contain('បន្ទាត់បញ្ជា បានប្ដូរតួនាទីរបស់ គណនីដែលបានលុប')
      .and.to.contain('បញ្ជី៖ ទាំងអស់')
      .and.to.contain('ឯកសារ៖ CSV')
      .and.to.contain('ជួរ៖ 12')
      .and.not.to.match(/raw|unheard-of|petition-changed|[{}]/);
    await expect(page).to.be.accessible();

    get(page, 'wa-button').click();
    await waitUntil(() => textOf(page).includes('សុខា បានចូលគណនី'));
    expect(textOf(page)).to.contain('សុខា បានចាកចេញពីឧបករណ៍ផ្សេង');

    fill(page, 'select[name="by"]', 'command');
    await waitUntil(() => server.requests.at(-1)!.path.endsWith('/audit?by=command'));
    server.restore();
    page.remove();
  });
});
