import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import type { Mail } from './compose/compose.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { mailServer } from '../testing/servers/mail-server.ts';
import { scratchFolder } from '../testing/data/scratch-store.ts';
import { neutralSender } from './sender.ts';
import { fileTransport, smtpTransport } from './transport.ts';

const FROM = { name: 'Samleng', address: 'no-reply@sign.example.org' };
const GIVEN = { now: NOON, signal: new AbortController().signal };
const MAIL: Mail = {
  id: '11111111-1111-4111-8111-111111111111',
  to: 'sok@example.org',
  senderName: null,
  replyTo: null,
  stopUrl: null,
  languages: ['km', 'en'],
  subject: 'សូមបញ្ជាក់អាសយដ្ឋានអ៊ីមែល',
  text: 'ទន្លេស្អាត',
  html: '<p lang="km">ទន្លេស្អាត</p>',
};

describe('without a mail server', () => {
  it('an email becomes a whole file, which its owner alone may read', async (test) => {
    const folder = join(scratchFolder(test), 'outbox');
    await fileTransport(folder, FROM).send(MAIL, GIVEN);
    const [name = '', ...others] = readdirSync(folder);
    assert.equal(name, `20260301T120000.000Z-${MAIL.id}.eml`);
    assert.deepEqual(others, []);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    const { subject, text, html, to, date } = await PostalMime.parse(readFileSync(join(folder, name)));
    assert.equal(subject, MAIL.subject);
    assert.equal(text?.trim(), MAIL.text);
    assert.equal(html?.trim(), MAIL.html);
    assert.deepEqual(to, [{ name: '', address: MAIL.to }]);
    assert.equal(date, NOON.toISOString());
  });

  it('an unwritable folder is reported by its error code', async (test) => {
    const folder = join(scratchFolder(test), 'outbox');
    writeFileSync(folder, 'a file, not a folder');
    await assert.rejects(fileTransport(folder, FROM).send(MAIL, GIVEN), { code: 'EEXIST' });
  });
});

describe('with a mail server', () => {
  it('a password is never sent in the clear to another machine', async (test) => {
    const server = await mailServer({ login: true });
    test.after(() => server.stop());
    const { port } = new URL(server.url);
    // 0.0.0.0 reaches this machine, but is not recognized as localhost.
    const transport = smtpTransport(`smtp://user:right@0.0.0.0:${port}`, FROM);
    test.after(() => transport.close());
    await assert.rejects(transport.send(MAIL, GIVEN), { code: 'ETLS' });
    assert.equal(server.emails.length, 0);
    const insecure = smtpTransport(`smtp://user:right@0.0.0.0:${port}?requireTLS=false`, FROM);
    test.after(() => insecure.close());
    await insecure.send(MAIL, GIVEN);
    assert.equal(server.emails.length, 1);
  });

  it('many emails share a few connections', async (test) => {
    const server = await mailServer();
    test.after(() => server.stop());
    const transport = smtpTransport(server.url, FROM);
    test.after(() => transport.close());
    await Promise.all(Array.from({ length: 20 }, () => transport.send(MAIL, GIVEN)));
    assert.equal(server.emails.length, 20);
    assert.ok(server.connections <= 4);
  });
});

const senderAt = (url: string) => neutralSender(url).address;

it('emails come from the public host, or from localhost where that is a number', () => {
  assert.equal(senderAt('https://sign.example.org'), 'no-reply@sign.example.org');
  assert.equal(senderAt('http://localhost:8787'), 'no-reply@localhost');
  assert.equal(senderAt('http://192.0.2.1:8787'), 'no-reply@localhost');
  assert.equal(senderAt('http://[::1]:8787'), 'no-reply@localhost');
});
