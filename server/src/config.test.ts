import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs no setting', () => {
    const { host, port, examplesPort, database, publicUrl, pepperFile } = readConfig({});
    assert.deepEqual(
      { host, port, examplesPort, database, publicUrl, pepperFile },
      {
        host: '127.0.0.1',
        port: 8787,
        examplesPort: 8788,
        database: { kind: 'sqlite', path: resolve('data/samleng.sqlite') },
        publicUrl: 'http://localhost:8787',
        pepperFile: resolve('data/pepper'),
      },
    );
  });

  it('keeps its files under DATA_DIR, unless they are named', () => {
    const moved = readConfig({ DATA_DIR: '/srv/samleng' });
    assert.deepEqual(moved.database, { kind: 'sqlite', path: '/srv/samleng/samleng.sqlite' });
    assert.equal(moved.pepperFile, '/srv/samleng/pepper');
    const named = readConfig({ DATABASE_URL: 'sqlite:///var/db/s.sqlite', PEPPER_FILE: '/etc/pepper' });
    assert.deepEqual(named.database, { kind: 'sqlite', path: '/var/db/s.sqlite' });
    assert.equal(named.pepperFile, '/etc/pepper');
    assert.deepEqual(readConfig({ DATABASE_URL: 'sqlite:s.sqlite' }).database, {
      kind: 'sqlite',
      path: resolve('s.sqlite'),
    });
  });

  it('knows its public address only after listening when the port is free to choose', () => {
    assert.equal(readConfig({ PORT: '0' }).publicUrl, null);
    assert.equal(readConfig({ PORT: '0', PUBLIC_URL: 'https://s.org/' }).publicUrl, 'https://s.org');
  });

  it('treats an empty setting as unset', () => {
    assert.equal(readConfig({ PORT: ' ' }).port, 8787);
  });

  it('writes emails into DATA_DIR, from a neutral sender, by default', () => {
    const { smtpUrl, outboxDir, mailFrom } = readConfig({ DATA_DIR: '/srv/samleng' });
    assert.deepEqual(
      { smtpUrl, outboxDir, mailFrom },
      { smtpUrl: null, outboxDir: '/srv/samleng/outbox', mailFrom: null },
    );
  });

  for (const url of [
    'smtp://mail.example.org',
    'smtp://127.0.0.1:25/',
    'smtps://user%40example.org:p%23%2F@mail.example.org:465',
    'smtp://mail.example.org:587?requireTLS=true&tls.rejectUnauthorized=false',
  ]) {
    it(`takes SMTP_URL=${url}`, () => assert.equal(readConfig({ SMTP_URL: url }).smtpUrl, url));
  }

  const SENDERS: [value: string, name: string, address: string][] = [
    ['letters@example.org', '', 'letters@example.org'],
    ['Rivers <letters@localhost>', 'Rivers', 'letters@localhost'],
    ['"Rivers, clean" <letters@example.org>', 'Rivers, clean', 'letters@example.org'],
    ['សំឡេង <no-reply@example.org>', 'សំឡេង', 'no-reply@example.org'],
  ];
  for (const [value, name, address] of SENDERS) {
    it(`reads MAIL_FROM=${value}`, () => {
      assert.deepEqual(readConfig({ MAIL_FROM: value }).mailFrom, { name, address });
    });
  }

  it('reads proxies as addresses and networks', () => {
    const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' });
    assert.equal(trustedProxies.check('10.1.2.3'), true);
    assert.equal(trustedProxies.check('::1', 'ipv6'), true);
    assert.equal(trustedProxies.check('11.1.2.3'), false);
  });

  const WRONG: [name: string, value: string][] = [
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['EXAMPLES_PORT', '1.5'],
    ['DATABASE_URL', 'postgres://user:secret@host'],
    ['DATABASE_URL', 'postgres://user:secret@host:x/db'],
    ['DATABASE_URL', 'mysql://user:secret@host/db'],
    ['DATABASE_URL', 'sqlite:'],
    ['PUBLIC_URL', 'sign.example.org'],
    ['PUBLIC_URL', 'ftp://sign.example.org'],
    ['PUBLIC_URL', 'https://sign.example.org/path'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example.org'],
    ['STREAMS_PER_ADDRESS', '0'],
    ['STREAMS_MAX', 'many'],
    ['DATA_DIR', 'a\0b'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://user:secret@mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user:secret@mail.example.org/path'],
    ['SMTP_URL', 'smtp://user:se/secret@mail.example.org'],
    ['SMTP_URL', 'smtp://user:1#secret@mail.example.org'],
    ['SMTP_URL', 'smtp://secret@mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org?requiretls=true'],
    ['SMTP_URL', 'smtp://mail.example.org?debug=true'],
    ['SMTP_URL', 'smtp://mail.example.org?requireTLS=secret'],
    ['MAIL_FROM', 'Rivers'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Rivers: a@example.org;'],
    ['MAIL_FROM', 'Rivers\r\nBcc: v@example.org <a@example.org>'],
    ['MAIL_FROM', 'a@example.org\nBcc: v@example.org'],
    ['MAIL_FROM', '<a b@example.org>'],
  ];
  for (const [name, value] of WRONG) {
    it(`refuses ${name}=${JSON.stringify(value)} in one line that names it`, () => {
      assert.throws(
        () => readConfig({ [name]: value }),
        (error) =>
          error instanceof ConfigError &&
          error.message.startsWith(`${name} `) &&
          !/\n|secret/.test(error.message),
      );
    });
  }
});
