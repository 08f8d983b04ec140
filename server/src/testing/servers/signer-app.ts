import assert from 'node:assert/strict';
import type { SignRequest } from '@samleng/contract';
import { CONSENTS } from '@samleng/locales/consents';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { addressKey, linkToken } from '../../domain/secrets/signer-key.ts';
import type { Store } from '../../database/open.ts';
import type { PetitionRow, SignatureRow } from '../../database/tables.ts';
import { NOON, putCampaign, signatureId, signBody } from '../data/fixtures.ts';
import { testApp } from './test-app.ts';
import { personal } from '../data/personal.ts';

/** Headers that a browser sends with a form. */
export const BOXES = { consentsVersion: CONSENTS.version };

/** Where the forms of its page go. */
export const PETITION_PATH = '/p/clean-river';

const PEPPER = new Uint8Array(32).fill(7);

/** The signer page of `signBody(number)`, at the link of its email. */
export function signerPath(number: number, email = signBody(number).email): string {
  const mailbox = addressKey(PEPPER, canonicalEmail(email) ?? '');
  return `/s/${linkToken(PEPPER, signatureId(number), mailbox)}`;
}

/** An app whose petition is confirmed by email, and the requests its signers make with their links. */
export async function signerApp({ db, ...store }: Store, petition: Partial<PetitionRow> = {}) {
  await putCampaign(db, { confirmation: 'email', ...petition });
  const { app, clock, changed, ...test } = testApp({ db, ...store });
  const emails = new Map<string, string>();

  const sign = (body: SignRequest) => {
    emails.set(body.id, body.email);
    return test.sign(body);
  };
  const pathOf = (number: number) => signerPath(number, emails.get(signatureId(number)));
  const get = async (number: number, { query = '', language = 'en', method = 'GET' } = {}) =>
    app.request(`${pathOf(number)}${query}`, { method, headers: { 'Accept-Language': language } });
  const post = async (number: number, form: Record<string, string>) => {
    const token = pathOf(number).slice('/s/'.length);
    return app.request(PETITION_PATH, { method: 'POST', body: new URLSearchParams({ token, ...form }) });
  };
  /** Opens the page and sends one of its forms as a browser would, with what stands in it. */
  const press = async (number: number, action: string, changes: Record<string, string> = {}) =>
    post(number, { ...formOn(await textOf(get(number)), action), ...changes });
  /** Presses a button of the page that asks once more, and then the one of the second page. */
  const pressTwice = async (number: number, action: string) =>
    post(number, formOn(await textOf(press(number, action)), action));
  /** Opens the page and saves its choices: only those boxes are ticked. */
  const change = async (number: number, ticked: Record<string, string> = {}) => {
    const { seen = '' } = formOn(await textOf(get(number)), 'change');
    return post(number, { action: 'change', seen, ...BOXES, ...ticked });
  };
  const row = async (number = 1): Promise<SignatureRow> => {
    const rows = personal(db).selectFrom('signatures').selectAll().where('id', '=', signatureId(number));
    return rows.executeTakeFirstOrThrow();
  };
  const set = (number: number, values: Partial<SignatureRow>) =>
    db.updateTable('signatures').set(values).where('id', '=', signatureId(number)).execute();
  const setPetition = (values: Partial<PetitionRow>) => db.updateTable('petitions').set(values).execute();
  const online = async (): Promise<number> => {
    const summary = await app.request('/v1/petitions/clean-river/summary');
    return ((await summary.json()) as { online: number }).online;
  };
  const newsAddresses = () => personal(db).selectFrom('news_addresses').select('email').execute();
  const later = (ms: number) => void (clock.now = new Date(NOON.getTime() + ms));

  return {
    app,
    changed,
    sign,
    get,
    post,
    press,
    pressTwice,
    change,
    row,
    set,
    setPetition,
    online,
    newsAddresses,
    later,
  };
}

/** The same app after signer 1 has signed, but not confirmed. */
export async function signedApp(
  store: Store,
  petition: Partial<PetitionRow> = {},
  body: Partial<SignRequest> = {},
) {
  const rig = await signerApp(store, petition);
  assert.equal((await rig.sign(signBody(1, body))).status, 202);
  return rig;
}

/** The same app after signer 1 has confirmed. */
export async function confirmedApp(
  store: Store,
  petition: Partial<PetitionRow> = {},
  body: Partial<SignRequest> = {},
) {
  const rig = await signedApp(store, petition, body);
  assert.equal((await rig.press(1, 'confirm')).status, 200);
  return rig;
}

export const textOf = async (response: Response | Promise<Response>): Promise<string> =>
  (await response).text();

/** What a browser would send of the page's form with this action. */
export function formOn(page: string, action: string): Record<string, string> {
  const forms = page.match(/<form.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => one.includes(`name="action" value="${action}"`)) ?? '';
  const inputs = [...form.matchAll(/<input\s[^>]*>/g)].map(([input]) => input);
  const sent = inputs.filter((input) => !/type="checkbox"/.test(input) || /\schecked/.test(input));
  const values = sent.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
  return { action, ...Object.fromEntries(values) };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** The heading below the campaign's. */
export async function headingOf(response: Response): Promise<string | undefined> {
  return /<main>.*?<h[12][^>]*>([^<]+)</s.exec(await response.text())?.[1];
}
