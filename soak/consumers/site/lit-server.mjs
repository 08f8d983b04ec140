// Prints what Lit's renderer for servers makes of a page with our tags.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import './elements.mjs';

const server = 'https://sign.example';
const page = html`<samleng-petition-form petition="right-to-vote" server=${server}>
    <a href="${server}/p/right-to-vote">Sign</a>
  </samleng-petition-form>
  <samleng-signature-counter petition="right-to-vote" server=${server}></samleng-signature-counter>
  <samleng-thank-you-wall campaign="ceroc" server=${server}></samleng-thank-you-wall>`;
console.log(await collectResult(render(page)));
