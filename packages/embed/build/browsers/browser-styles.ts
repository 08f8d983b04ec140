// Checks that styles leave something usable to the oldest browsers we support: Chrome 87, Safari 15 and Firefox 91.

type Declaration = { property: string; value: string };
type Rule = { within: string[]; selector: string; declarations: Declaration[] };

/** Values that one of them drops: a plain one has to stand before, in the same rule. */
const NEWER_VALUE =
  /\d(?:cq(?:i|b|w|h|min|max)|[dsl]v(?:h|w|i|b|min|max))\b|(?:light-dark|color-mix|oklch|oklab|lab|lch)\(|^clip$/;
const NEWER_CONTENT = /\/\s*(?:""|'')/;
/** Rules that ask for support themselves, or that an older browser passes over whole. */
const ASKING = /^@(?:supports|container)\b/;
/** A selector that one of them does not know has them drop its whole rule. */
const NEWER_SELECTOR =
  /:(?:is|where|has|dir|state|modal|user-(?:in)?valid|popover-open|autofill|focus-visible)\b|::backdrop/;
const NOT_OF_ALL = new Set(['aspect-ratio', 'translate', 'rotate', 'scale']);

/** @returns One line for each construct that leaves one of these browsers without what it replaces. */
export function unusable(css: string): string[] {
  const rules = rulesOf(css);
  return rules.flatMap((rule) => [
    ...selectorRefusals(rule),
    ...valueRefusals(rule, restingRule(rules, rule)),
  ]);
}

/** Of `.a:hover` the rule `.a`, which is left where a browser drops what the pointer changes. */
function restingRule(rules: Rule[], { selector }: Rule): Declaration[] {
  const resting = selector.replace(/:hover$/, '');
  return resting === selector
    ? []
    : rules.filter((rule) => rule.selector === resting).flatMap(({ declarations }) => declarations);
}

function selectorRefusals({ selector }: Rule): string[] {
  const selectors = selector.split(/,(?![^(]*\))/);
  const newer = selectors.filter((one) => NEWER_SELECTOR.test(one));
  if (newer.length === 0 || newer.length === selectors.length) return [];
  return [`${selector}: ${newer.join()} has the others dropped with it.`];
}

function valueRefusals({ within, selector, declarations }: Rule, resting: Declaration[]): string[] {
  if (within.some((rule) => ASKING.test(rule))) return [];
  return declarations
    .filter(
      ({ property, value }, at) =>
        isNewer(property, value) && !hasPlain([...resting, ...declarations.slice(0, at)], property),
    )
    .map(({ property, value }) => `${selector}: nothing plain stands before ${property}:${value}.`);
}

function isNewer(property: string, value: string): boolean {
  if (NOT_OF_ALL.has(property)) return true;
  return NEWER_VALUE.test(value) || (property === 'content' && NEWER_CONTENT.test(value));
}

// A variable takes any value, so one before it would not count.
const hasPlain = (before: Declaration[], property: string) =>
  !property.startsWith('--') &&
  before.some(
    (other) =>
      (other.property === property || property.startsWith(`${other.property}-`)) &&
      !isNewer(other.property, other.value),
  );

/** All rules, also those within others. Texts and comments with braces would confuse it; our styles have none. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  for (const [, text = '', sign] of plain.matchAll(/([^{}]*)([{}])/g)) {
    const parts = text.split(/;(?![^(]*\))/);
    if (sign === '{') open.push(parts.at(-1)!.trim());
    else
      rules.push({
        within: open.slice(0, -1),
        selector: open.pop() ?? '',
        declarations: parts.flatMap(declarationOf),
      });
  }
  return rules;
}

function declarationOf(text: string): Declaration[] {
  const [property = '', ...value] = text.split(':');
  return value.length > 0 ? [{ property: property.trim(), value: value.join(':').trim() }] : [];
}
