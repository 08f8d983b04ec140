// What WordPress (6.7, its own `wp_filter_post_kses`, `wptexturize` and `wpautop`) makes of the tags that README and
// docs/elements.md give. Of authors, and of everybody but the network's administrator on a multisite, it takes out scripts
// and tags that it does not know; the classic editor adds paragraphs and line breaks to what anybody writes.

/** As in README. */
export const TAG = `<script type="module" src="https://sign.example.org/embed.js"></script>

<samleng-petition-form petition="right-to-vote" partner="cnrp-minnesota">
  <a class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a>
</samleng-petition-form>
<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>
<samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>`;

/** The one line of docs/elements.md. */
export const LINK = `<a data-samleng="petition-form" class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a>`;

/** What visitors get. */
export const PRINTED = {
  'the tag of an author, in the classic editor': `<p>  <a class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a></p>
`,
  'the tag of an author, in a block': `


  <a class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a>


`,
  'the tag of an administrator, in the classic editor': `<p><script type="module" src="https://sign.example.org/embed.js"></script></p>
<p><samleng-petition-form petition="right-to-vote" partner="cnrp-minnesota"><br />
  <a class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a><br />
</samleng-petition-form><br />
<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter><br />
<samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall></p>
`,
  'the link of an author, in the classic editor': `<p><a data-samleng="petition-form" class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a></p>
`,
};
