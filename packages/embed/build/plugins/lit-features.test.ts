import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unsupported } from './lit-features.ts';

describe('sources of elements, which are bundled with less than the whole of Lit', () => {
  for (const [name, code] of Object.entries({
    'a directive': "import { repeat } from 'lit/directives/repeat.js';",
    SVG: "import { svg } from 'lit';",
    'an option of a property': 'class A { static get properties() { return { a: { reflect: true } }; } }',
    'a property with accessors of its own':
      'class A { static get properties() { return { a: {} }; } get a() { return 1; } }',
    'a value in a comment': 'html`<p><!-- ${a} --></p>`',
    'a value in a text area': 'html`<textarea name=${a}>${b}</textarea>`',
    'a value in the place of an attribute': 'html`<p id="a" title=${b} ${c}></p>`',
    'an object that listens': 'html`<p @click=${{ handleEvent }}></p>`',
  }))
    it(`do without ${name}`, () => assert.equal(unsupported(code).length, 1, code));

  it('may use all the rest', () => {
    const code = `import { css, html, nothing, type PropertyValues } from 'lit';
      import type { Directive } from 'lit/directive.js';
      class A { static get properties() { return { a: { type: Boolean, attribute: 'an-a' }, b: { state: true } }; } get c() { return 1; } }
      html\`<!-- no value --><p id="a" class="b \${c}" ?hidden=\${d} .value=\${e} @click=\${f}
        title=\${g}>\${h} > \${i}</p><textarea name=\${j} rows="3"></textarea>\${k}\`;`;
    assert.deepEqual(unsupported(code), []);
  });
});
