import type { TemplateResult } from 'lit';
import { selectField } from '../../forms/select-field.ts';
import { inOwn } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { PageList } from './types.ts';

/** Which of the campaign's partners. */
export function partnerChoice(
  partners: PageList['partners'],
  chosen: string | undefined,
  wrong: string | undefined,
): TemplateResult {
  const { partner, choosePartner } = words().placements;
  const options = Object.entries(partners).map(([slug, name]) => [slug, inOwn(name)] as const);
  const none = ['', choosePartner] as const;
  return selectField({
    name: 'partner',
    label: partner,
    options: chosen === undefined ? [none, ...options] : options,
    value: chosen ?? '',
    ...(wrong !== undefined && { wrong }),
  });
}
