import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SignRequest } from '../signature.ts';
import { asciiDomain, isWithoutMail } from './email-domain.ts';

const WITHOUT_MAIL: Record<string, string[]> = {
  'an IPv4 address': ['127.0.0.1', '8.8.8.8', '[127.0.0.1]'],
  'an IPv4 address in another form': ['2130706433', '0x7f.1', '127.1', '0177.0.0.1', '１２７.0.0.1'],
  'an IPv6 address': ['[::1]', '[IPv6:2001:db8::1]', '[2001:db8::1]'],
  'this computer': ['localhost', 'mail.localhost', 'LOCALHOST', 'host.localdomain', 'localdomain'],
  'a name of a home network': ['printer.local', 'fritz.Local'],
  'a name that never exists': ['example.invalid', 'x.onion'],
  'signs that no host has': [
    'exa_mple.org',
    'exa!mple.org',
    'example.org!',
    'exa$mple.org',
    "o'neil.org",
    'a*b.org',
  ],
  'a label that begins or ends with a hyphen': ['-example.org', 'example-.org'],
  'a name that is too long': [`${'a'.repeat(64)}.org`],
};

const WITH_MAIL = [
  'example.org',
  'example.com',
  'mail.example.invalid.org',
  'localhost.example.org',
  'local.example.org',
  'onion.org',
  'my-host.example.co.uk',
  'bücher.example',
  'xn--bcher-kva.example',
  'ខ្មែរ.example',
  '123.example.org',
];

const bodyOf = (email: string) => ({
  id: '01890000-0000-7000-8000-0000000000ab',
  name: 'Sok Dara',
  email,
  country: 'FR',
  consents: { news: false },
  showName: false,
  language: 'km',
});

function refusalOf(email: string): unknown {
  const issue = SignRequest.safeParse(bodyOf(email)).error?.issues[0];
  return issue?.code === 'custom' ? issue.params?.['code'] : issue?.code;
}

describe('no email can go to', () => {
  for (const [what, domains] of Object.entries(WITHOUT_MAIL)) {
    it(what, () => {
      for (const domain of domains) assert.ok(isWithoutMail(domain), domain);
    });
    it(`${what}, which a signature is refused for, in words of its own`, () => {
      for (const domain of domains) assert.equal(refusalOf(`sok@${domain}`), 'email-unreachable', domain);
    });
  }

  it('no other domain', () => {
    for (const domain of WITH_MAIL) assert.ok(!isWithoutMail(domain), domain);
    for (const domain of WITH_MAIL) assert.equal(refusalOf(`sok@${domain}`), undefined, domain);
  });
});

it('what is no address at all is called so', () => {
  for (const typed of [
    'sok',
    'sok@',
    '@example.org',
    'sok@gmail',
    'sok@exa mple.org',
    'a b@example.org',
    'a@b@c.org',
    'sok@example..org',
  ]) {
    assert.equal(refusalOf(typed), 'invalid', typed);
  }
});

it('a domain is known as DNS knows it', () => {
  assert.equal(asciiDomain('Bücher.Example'), 'xn--bcher-kva.example');
  for (const none of [
    '',
    'a|b.org',
    'exa%6dple.org',
    'a℀b.org',
    'example.org/x.y',
    'example.org#x.y',
    'a b.org',
  ]) {
    assert.equal(asciiDomain(none), undefined, none);
  }
});
