import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAMES } from '@samleng/locales/languages';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import { factText } from '../model/facts.ts';
import type { Known } from '../model/known.ts';
import type { Condition, FilterKey, Signature } from '../model/signature-types.ts';

type Follow = (condition: Condition) => void;

/** A line of what is known of a signature; with `like`, a link to the others of which it is true. */
type Row = { label: string; text: unknown; like?: Condition };

/** What is known of a signature. Styled by `signatureDialogStyles`. */
export function factRows(signature: Signature, known: Known, follow: Follow): TemplateResult {
  const rows = [...own(signature, known), ...shared(signature, known)];
  return html`<dl>
    ${rows.map(
      ({ label, text, like }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
          ${like === undefined ? nothing : html`<dd class="like">${link(like, known, follow)}</dd>`}
        </div>`,
    )}
  </dl>`;
}

function link(like: Condition, known: Known, follow: Follow): TemplateResult {
  const { signatureDetail, signatureFacts } = words();
  const label = signatureFacts.is(signatureFacts.keys[like.key], factText(like, known));
  return html`<button
    type="button"
    class="link-button small"
    aria-label=${signatureDetail.othersOf(label)}
    @click=${() => follow(like)}
  >
    ${signatureDetail.others}
  </button>`;
}

/** About this one alone. */
function own(signature: Signature, known: Known): Row[] {
  const { signatureDetail: detail } = words();
  const { comment, showComment, phone, version, language } = signature;
  return [
    ...(comment ? [{ label: detail.comment, text: quoted(comment, showComment) }] : []),
    {
      label: detail.signed,
      text: html`${zonedText(signature.signedAt, known.timeZone)}<br /><span class="soft small"
          >${version === 0 ? detail.versionElsewhere : detail.version(String(version))}</span
        >`,
    },
    { label: detail.allows, text: allowed(signature) },
    ...(phone ? [{ label: detail.phone, text: phone }] : []),
    { label: detail.language, text: (OWN_NAMES as Record<string, string>)[language] ?? language },
  ];
}

function quoted(comment: string, isShown: boolean): TemplateResult {
  const { commentShown, commentHidden } = words().signatureDetail;
  return html`<p class="quote">${comment}</p>
    <span class="soft small">${isShown ? commentShown : commentHidden}</span>`;
}

function allowed({ showName, news }: Signature): string {
  const { allowsNames, allowsNews, allowsNothing } = words().signatureDetail;
  const all = [showName && allowsNames, news && allowsNews].filter(Boolean);
  return all.length === 0 ? allowsNothing : all.join(' · ');
}

/** What others may have, too. */
function shared(signature: Signature, known: Known): Row[] {
  const { country, city, partner, page, minute, domain, network, importedIn, marks, confirmed } = signature;
  const { keys } = words().signatureFacts;
  const row = (key: FilterKey, value: string | null, before = ''): Row[] =>
    value === null
      ? []
      : [{ label: keys[key], text: `${before}${factText({ key, value }, known)}`, like: { key, value } }];
  return [
    ...row('country', country, city ? `${city}, ` : ''),
    ...row('partner', partner),
    ...row('page', page),
    ...row('imported', importedIn),
    ...row('minute', minute),
    ...marks.flatMap((mark) => row('mark', mark)),
    ...row('confirmed', confirmed),
    ...row('domain', domain),
    ...row('network', network),
  ];
}
