// The tags of README and docs/elements.md, and what WordPress 6.7 prints for them: the output of its own
// `wp_filter_post_kses`, `wptexturize` and `wpautop`. For authors, and on a multisite for everybody but the network's
// administrator, it removes scripts and unknown tags; the classic editor adds paragraphs and line breaks for all.

/** As in README. */
export const TAG = `<script type="module" src="https://sign.example.org/embed.js"></script>

<samleng-petition-form petition="right-to-vote" partner="cnrp-minnesota">
  <a class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a>
</samleng-petition-form>
<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>
<samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>`;

/** The one line of docs/elements.md. */
export const LINK = `<a data-samleng="petition-form" class="samleng-petition-form" href="https://sign.example.org/p/right-to-vote?partner=cnrp-minnesota">Sign: The right to vote for Khmer citizens overseas</a>`;

/** The HTML that WordPress prints for each of them. */
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
