import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { NOON, signBody } from '../testing/data/fixtures.ts';
import { mailServer } from '../testing/servers/mail-server.ts';
import { signing } from '../testing/servers/test-app.ts';
import { testServer } from '../testing/servers/test-server.ts';
import { until } from '../testing/until.ts';
import type { Mail } from './compose/compose.ts';
import { smtpTransport } from './transport.ts';

const FROM = { name: 'Samleng', address: 'no-reply@sign.example.org' };
const GIVEN = { now: NOON, signal: new AbortController().signal };
const mailTo = (to: string): Mail => ({
  id: '11111111',
  to,
  senderName: null,
  replyTo: null,
  languages: ['en'],
  subject: 'S',
  text: 'T',
  html: '<p>T</p>',
  stopUrl: 'https://sign.example.org/mailbox/one',
});

async function mailServerThat(test: TestContext, speaksUnicode: boolean) {
  const mail = await mailServer();
  test.after(() => mail.stop());
  const restart = async (speaks: boolean) => {
    await mail.stop();
    mail.speaksUnicode = speaks;
    await mail.start();
  };
  await restart(speaksUnicode);
  const transport = smtpTransport(mail.url, FROM);
  test.after(() => transport.close());
  const send = (to: string) => transport.send(mailTo(to), GIVEN);
  return { mail, restart, transport, send };
}

describe('a mail server', () => {
  it('is known not to speak SMTPUTF8 before the first email', async (test) => {
    const { transport, mail } = await mailServerThat(test, false);
    assert.ok(transport.takesUnicode(), 'no address is refused on a guess');
    transport.meet();
    await until(() => !transport.takesUnicode());
    assert.equal(mail.emails.length, 0);
  });

  it('is asked again at each new connection', async (test) => {
    const { transport, restart, send } = await mailServerThat(test, true);
    await send('sok@example.org');
    assert.ok(transport.takesUnicode());
    await restart(false);
    await send('sok@example.org');
    assert.ok(!transport.takesUnicode());
    await restart(true);
    await send('sok@example.org');
    assert.ok(transport.takesUnicode());
  });

  it('that is away changes nothing', async (test) => {
    const { transport, mail, send } = await mailServerThat(test, false);
    await send('sok@example.org');
    await mail.stop();
    await assert.rejects(send('sok@example.org'));
    assert.ok(!transport.takesUnicode());
    await mail.start();
  });

  it('gets addresses in any script where it speaks SMTPUTF8, and domains in ASCII where it does not', async (test) => {
    const { mail, restart, send } = await mailServerThat(test, true);
    await send('ស្រី@ខ្មែរ.example');
    await restart(false);
    await send('sok@ខ្មែរ.example');
    assert.deepEqual(
      mail.emails.map(({ to, mail: { to: header } }) => [to, header?.[0]?.address]),
      [
        ['ស្រី@ខ្មែរ.example', 'ស្រី@ខ្មែរ.example'],
        // The mail server of the test shows it in its script; the header is as it was sent.
        ['sok@ខ្មែរ.example', `sok@${new URL('http://ខ្មែរ.example').hostname}`],
      ],
    );
  });
});

it('where the mail server does not speak SMTPUTF8, an address that needs it is refused at its field', async (test) => {
  const { mail } = await mailServerThat(test, false);
  const server = await testServer({ SMTP_URL: mail.url });
  test.after(() => server.remove());
  await server.store.db.updateTable('petitions').set({ confirmation: 'none', protection: 'none' }).execute();
  const sign = async (number: number, email: string) => {
    const [path, init] = signing({ ...signBody(number), email });
    const response = await fetch(server.origin + path, init);
    const { errors = [] } = (await response.json()) as { errors?: { field: string; code: string }[] };
    return [response.status, ...errors.map(({ field, code }) => `${field} ${code}`)].join(' ');
  };
  await until(async () => (await sign(1, 'ស្រី@example.org')) === '422 email email-unreachable');
  assert.equal(await sign(2, 'sok@ខ្មែរ.example'), '202');
  assert.equal(await sign(3, 'sok៣＠example。org'), '202');
});
