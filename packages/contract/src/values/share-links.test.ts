import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareLinks } from './share-links.ts';

const PAGE = 'https://sign.example.org/p/clean-river?partner=temple';

describe('links that share a petition', () => {
  it('say what it asks where there is room for a text, under the title', () => {
    const links = new Map(shareLinks(PAGE, 'A clean river', 'E-mail', 'We ask for a clean river & no dam.'));
    const said = (name: string, key: string) => new URL(links.get(name)!).searchParams.get(key);
    assert.equal(said('Facebook', 'u'), PAGE);
    assert.equal(said('Telegram', 'text'), 'A clean river\nWe ask for a clean river & no dam.');
    assert.equal(said('WhatsApp', 'text'), `A clean river\nWe ask for a clean river & no dam. ${PAGE}`);
    assert.equal(said('E-mail', 'subject'), 'A clean river');
    assert.equal(said('E-mail', 'body'), `We ask for a clean river & no dam.\n\n${PAGE}`);
  });

  it('have the title alone where the petition has no lead', () => {
    const links = new Map(shareLinks(PAGE, 'A clean river', 'E-mail'));
    assert.ok(links.get('Telegram')!.endsWith('&text=A%20clean%20river'));
    assert.ok(links.get('E-mail')!.endsWith(`&body=${encodeURIComponent(PAGE)}`));
  });
});
