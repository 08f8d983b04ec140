import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Role } from '../palette.ts';
import type { TagChoices } from './choices.ts';
import { contrast } from './contrast.ts';
import { type OwnColours, ownPalette, schemeOf, unreadable } from './own-colours.ts';
import { TAG_PLACES, tagSnippets } from './snippets.ts';

const CHOICES: TagChoices = {
  server: 'https://sign.example.org',
  campaign: 'rivers',
  petition: 'clean-river',
  partner: 'temple',
  elements: 'form-and-counter',
  language: 'km',
  look: { kind: 'usual' },
  pinned: undefined,
  said: { language: 'en', title: 'A clean river', lead: 'No dam.', sign: 'Sign: A clean river' },
};
const LINK = 'https://sign.example.org/p/clean-river?partner=temple&lang=km';

describe('a tag', () => {
  it('credits the partner in the form and in the link that stands where no script runs, in every place', () => {
    const { byPlace, link } = tagSnippets(CHOICES);
    assert.equal(link, LINK);
    for (const place of TAG_PLACES) assert.ok(byPlace[place].replaceAll('&amp;', '&').includes(LINK), place);
    assert.equal(
      byPlace.html,
      [
        '<script type="module" src="https://sign.example.org/embed.js"></script>',
        '<samleng-signature-counter petition="clean-river" lang="km"></samleng-signature-counter>',
        '<samleng-petition-form petition="clean-river" partner="temple" lang="km"><a class="samleng-petition-form" href="https://sign.example.org/p/clean-river?partner=temple&amp;lang=km">Sign: A clean river</a></samleng-petition-form>',
      ].join('\n'),
    );
    // The address of a petition of nobody's, in the language of the page.
    const { link: own } = tagSnippets({ ...CHOICES, partner: undefined, language: undefined });
    assert.equal(own, 'https://sign.example.org/p/clean-river');
  });

  it('is what each place lets through', () => {
    const { byPlace } = tagSnippets(CHOICES);
    // It would make a line break of each.
    assert.doesNotMatch(byPlace['wordpress-classic'], /\n/);
    assert.doesNotMatch(byPlace['wordpress-link'], /<(?!\/?(?:a|img|br)\b)|\sstyle=/);
    // The petition's page refuses to be in a frame.
    assert.match(byPlace.wix, /target="_blank" rel="noopener"/);
    assert.equal(byPlace.social, `A clean river\n\nNo dam.\n\n${LINK}`);
  });

  it('lets nothing out of an attribute or a text, nor WordPress find a shortcode in it', () => {
    const hostile = `"'><script>alert(1)</script> & [gallery]\n--`;
    const said = { ...CHOICES.said, title: hostile, sign: hostile };
    const { byPlace } = tagSnippets({ ...CHOICES, said });
    for (const place of ['html', 'wordpress-link', 'wix'] as const) {
      assert.ok(!/alert\(1\)<\/script>|\[gallery/.test(byPlace[place]), place);
      assert.ok(byPlace[place].includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#91;gallery&#93; --'));
    }
    assert.ok(byPlace['wordpress-link'].includes('alt="&quot;&#39;&gt;&lt;script&gt;'));
  });

  it('pins the module by its hash, and takes theme or colours along', () => {
    const pinned = { src: 'https://sign.example.org/embed/1.0.0-aa.js', integrity: 'sha384-abc+/=' };
    const themed = tagSnippets({ ...CHOICES, pinned, look: { kind: 'theme', theme: 'slate' } });
    assert.match(
      themed.byPlace.html,
      /^<script type="module" crossorigin="anonymous" src="\S+-aa\.js" integrity="sha384-abc\+\/="><\/script>\n<link rel="stylesheet" href="\S+\/embed\/theme-slate\.css" \/>/,
    );
    const colours = { ink: '#101010', paper: '#ffffff', action: '#a01010' };
    const inline = tagSnippets({ ...CHOICES, look: { kind: 'own', colours, by: 'attribute' } });
    assert.match(
      inline.byPlace.html,
      /<div class="samleng-colours" style="color-scheme: light; --samleng-ink: #101010;/,
    );
    assert.equal(inline.sheet, undefined);
    // A strict content security policy refuses `style`.
    const apart = tagSnippets({ ...CHOICES, look: { kind: 'own', colours, by: 'sheet' } });
    assert.doesNotMatch(apart.byPlace.html, /style=/);
    assert.match(apart.sheet!, /^\.samleng-colours \{ color-scheme: light; --samleng-ink: #101010;.* \}$/);
  });
});

describe('colours of a page’s own', () => {
  const PAIRS: [Role, Role, number][] = [
    ['ink', 'rice', 4.5],
    ['ink-soft', 'rice', 4.5],
    ['action', 'rice', 4.5],
    ['on-action', 'action', 4.5],
    ['lotus', 'rice', 4.5],
    ['line-strong', 'paper', 3],
  ];
  it('can all be read where the three that were chosen can', () => {
    const looks: OwnColours[] = [
      { ink: '#000000', paper: '#ffffff', action: '#0000ff' },
      { ink: '#5f5f5f', paper: '#fffdf0', action: '#9a2c10' },
      { ink: '#ffffff', paper: '#102040', action: '#ffd060' },
      { ink: '#000000', paper: '#c8b0a0', action: '#3a1020' },
    ];
    for (const look of looks) {
      assert.deepEqual(unreadable(look), [], look.paper);
      const palette = ownPalette(look);
      for (const [text, ground, least] of PAIRS)
        assert.ok(contrast(palette[text], palette[ground]) >= least, `${text} on ${ground} of ${look.paper}`);
    }
    assert.deepEqual(looks.map(schemeOf), ['light', 'light', 'dark', 'light']);
  });

  it('are told apart where they cannot', () => {
    assert.deepEqual(unreadable({ ink: '#777777', paper: '#ffffff', action: '#f0d000' }), ['ink', 'action']);
    assert.deepEqual(unreadable({ ink: '#222222', paper: '#ffffff', action: '#f0d000' }), ['action']);
  });
});
