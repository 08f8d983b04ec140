import type { Asked } from '../../clients/console-client.ts';
import { PETITION } from '../../data/campaign.ts';

/** A page of daily use: what the console asks for it, and the statement that reads the same rows by the same index. */
export type DailyPage = { name: string; asked: Asked; bare: string };

const ROOM = `/console/api/petitions/${PETITION}`;
const LIMIT = 50;

const search = (body: unknown): Asked => ({ path: `${ROOM}/signatures/search`, body });

/** The newest signatures with this value. */
const where = (name: string, key: string, value: string, sql: string): DailyPage => ({
  name,
  asked: search({ where: [{ key, value }] }),
  bare: newest(sql),
});

const newest = (sql: string) =>
  `select * from signatures where petition = '${PETITION}' and ${sql} order by signed_at desc, id desc limit ${LIMIT}`;

/**
 * @param known A signature that is there: its address, the keyed code of that, and its id.
 */
export function dailyPages(known: { email: string; signerKey: string; id: string }): DailyPage[] {
  return [
    // A part of each of them.
    {
      name: 'who is signed in',
      asked: { path: '/console/api/session' },
      bare: `select * from accounts where role = 'owner' limit 1`,
    },
    { name: 'newest', asked: search({}), bare: newest('true') },
    {
      name: 'today',
      asked: { path: `${ROOM}/today` },
      bare: `select * from count_sums where petition = '${PETITION}' and partner = ''
        and part in ('day', 'hour', 'country', 'language', 'page')`,
    },
    {
      name: 'today, of a partner',
      asked: { path: `${ROOM}/partners/cnrp-minnesota/today` },
      bare: `select * from count_sums where petition = '${PETITION}' and partner = 'cnrp-minnesota'
        and part in ('day', 'hour', 'country', 'language', 'page')`,
    },
    where('of a country', 'country', 'FR', `country = 'FR'`),
    where('of a rare country', 'country', 'KH', `country = 'KH'`),
    where('of a partner', 'partner', 'cnrp-minnesota', `partner = 'cnrp-minnesota'`),
    where('of a page', 'page', PAGE, `page = '${PAGE}'`),
    where('with a mark', 'mark', 'no-proof', `marks <> ''`),
    where('held', 'state', 'held', `state = 'held'`),
    where('of a mail domain', 'domain', 'domain-1', `domain_code = 'domain-1'`),
    where('of an import', 'imported', 'speakout', `imported_in is not null and imported_in = 'speakout'`),
    {
      name: 'by the beginning of a name',
      asked: search({ find: { name: 'Sok Da' } }),
      bare: `select * from signatures where petition = '${PETITION}' and name_key >= 'sokda' and name_key < 'sokdb'
        order by name_key, signed_at, id limit ${LIMIT}`,
    },
    {
      name: 'by an e-mail address',
      asked: search({ find: { email: known.email } }),
      bare: `select * from signatures where petition = '${PETITION}' and token = '${known.signerKey}'`,
    },
    {
      name: 'one in detail',
      asked: search({ where: [{ key: 'id', value: known.id }] }),
      bare: `select * from signatures where id = '${known.id}'`,
    },
    {
      name: 'comments',
      asked: { path: `${ROOM}/comments`, body: { which: 'all' } },
      bare: newest('comment is not null'),
    },
    {
      name: 'what looks odd',
      asked: { path: `${ROOM}/oddities` },
      bare: `select * from count_sums where petition = '${PETITION}' and partner = '' and part = 'minute'`,
    },
    {
      name: 'what was done',
      asked: { path: '/console/api/audit' },
      bare: `select * from audit_entries order by at desc, id desc limit ${LIMIT}`,
    },
    {
      name: 'the campaigns and petitions',
      asked: { path: '/console/api/campaigns' },
      bare: `select * from petitions`,
    },
    {
      name: 'a petition',
      asked: { path: ROOM },
      bare: `select * from petitions where petition = '${PETITION}'`,
    },
  ];
}

const PAGE = 'https://partner-7.example.org/petition';
