// Mistakes that show in the tag alone.
import { nearestName } from '@samleng/contract/nearest-name';
import { type Finding, finding } from './finding.ts';
import { CHOICES, NEEDED, NUMBER, NUMBERS, SLUG, SLUGS, type SlugAttribute, type Tag } from './rules.ts';
import { valueOf } from './tags.ts';

export function attributeFindings(element: HTMLElement, tag: Tag): Finding[] {
  return [
    missing(element, NEEDED[tag]),
    ...SLUGS.map((name) => untidy(element, name)),
    ...others(element, tag),
  ].filter((found) => found !== undefined);
}

function missing(element: HTMLElement, attribute: SlugAttribute): Finding | undefined {
  if (valueOf(element, attribute) !== '') return undefined;
  const misspelt = nearestName(attribute, element.getAttributeNames());
  return misspelt ? finding('misspelt', misspelt, attribute) : finding('missing', attribute);
}

function untidy(element: HTMLElement, attribute: SlugAttribute): Finding | undefined {
  const value = valueOf(element, attribute);
  return value === '' || SLUG.test(value) ? undefined : finding('untidy', attribute, value, cleaned(value));
}

/** As it was probably meant: without the quotation marks, spaces and capitals that editors put in. */
export function cleaned(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

function others(element: HTMLElement, tag: Tag): (Finding | undefined)[] {
  const choices = Object.entries(CHOICES[tag]).map(([attribute, allowed]) => {
    const value = element.getAttribute(attribute);
    if (value === null || allowed.includes(value)) return undefined;
    return finding('choice', attribute, value, allowed.join(', '));
  });
  const numbers = NUMBERS.map((attribute) => {
    const value = tag === 'samleng-thank-you-wall' ? element.getAttribute(attribute) : null;
    return value === null || NUMBER.test(value) ? undefined : finding('number', attribute, value);
  });
  return [...choices, ...numbers];
}
