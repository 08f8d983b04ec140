import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { emailRoutes } from './email-pages.ts';
import { fileTransport } from '@samleng/server/mail/transport';
import { NOON } from '@samleng/server/testing/data/fixtures';
import { scratchFolder } from '@samleng/server/testing/data/scratch-store';

const FROM = { name: 'Samleng', address: 'no-reply@sign.example.org' };
const NAME = '20260301T120000.000Z-11111111-1111-4111-8111-111111111111.eml';

async function outboxWithEmail(test: TestContext): Promise<string> {
  const folder = scratchFolder(test);
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox);
  writeFileSync(join(folder, 'pepper'), 'secret');
  writeFileSync(join(outbox, 'pepper'), 'secret');
  const mail = {
    id: '11111111-1111-4111-8111-111111111111',
    to: 'sok@example.org',
    senderName: null,
    replyTo: null,
    stopUrl: null,
    languages: ['km' as const],
    subject: 'សូមបញ្ជាក់ <b>',
    text: 'In emails alone',
    html: '<html><head></head><body><a href="https://sign.example.org/s/x">"sign"</a></body></html>',
  };
  await fileTransport(outbox, FROM).send(mail, { now: NOON, signal: new AbortController().signal });
  return outbox;
}

describe('the demo’s emails', () => {
  it('are listed, and each can be read with its links or as text', async (test) => {
    const pages = emailRoutes(await outboxWithEmail(test));
    const list = await (await pages.request('/')).text();
    assert.match(list, new RegExp(`href="/emails/${NAME}"`));
    assert.match(list, /<span lang="km">សូមបញ្ជាក់ &lt;b&gt;<\/span> <small>sok@example\.org/);
    const email = await (await pages.request(`/${NAME}`)).text();
    assert.match(email, /sandbox="allow-top-navigation-by-user-activation"\s+srcdoc="&lt;html&gt;/);
    assert.match(email, /&lt;base target=&quot;_top&quot; \/&gt;/);
    assert.match(await (await pages.request(`/${NAME}/text`)).text(), /In emails alone/);
  });

  it('are the only files that can be read', async (test) => {
    const pages = emailRoutes(await outboxWithEmail(test));
    const others = ['pepper', '..%2Fpepper', '%2E%2E%2Fpepper', `..%2Foutbox%2F${NAME}`, `${NAME}%00`];
    for (const name of [...others, NAME.replace('1111', '2222')]) {
      for (const path of [`/${name}`, `/${name}/text`]) {
        assert.equal((await pages.request(path)).status, 404, path);
      }
    }
  });

  it('are missing before the first one, and when a mail server is set', async (test) => {
    const nowhere = await emailRoutes(join(scratchFolder(test), 'outbox')).request('/');
    assert.match(await nowhere.text(), /No e-mail yet/);
    const pages = emailRoutes(null);
    assert.match(await (await pages.request('/')).text(), /SMTP_URL/);
    assert.equal((await pages.request(`/${NAME}`)).status, 404);
  });
});
