// Mistakes that only the server can tell: names that it does not know.
import { cleaned } from './attributes.ts';
import { type Finding, finding } from './finding.ts';
import { type SlugAttribute, type Tag } from './rules.ts';
import { type Answer, ask } from './server.ts';
import { serverOf, valueOf } from './tags.ts';

/** A name in a tag, and what the server says of it. */
export type Named = { attribute: SlugAttribute; value: string; answer: Answer };

export async function namesIn(element: HTMLElement, tag: Tag, scriptServer: string): Promise<Named[]> {
  const server = `${serverOf(element, scriptServer)}/v1`;
  const value = (attribute: SlugAttribute) => cleaned(valueOf(element, attribute));
  const named = async (attribute: SlugAttribute, path: string): Promise<Named[]> =>
    value(attribute) ? [{ attribute, value: value(attribute), answer: await ask(`${server}/${path}`) }] : [];
  if (tag === 'samleng-thank-you-wall')
    return named('campaign', `campaigns/${value('campaign')}/wall?limit=1`);
  const petition = `petitions/${value('petition')}`;
  const found = await named('petition', petition);
  const isKnown = found.some(({ answer }) => answer !== 'away' && answer.known);
  return isKnown
    ? [...found, ...(await named('partner', `${petition}/partners/${value('partner')}/summary`))]
    : found;
}

export function nameFindings(names: Named[], server: string): Finding[] {
  return names.flatMap(({ attribute, value, answer }) => {
    if (answer === 'away') return [finding('away', server)];
    if (answer.known) return [];
    return attribute === 'partner'
      ? [finding('unknownPartner', value, answer.meant)]
      : [finding('unknown', attribute, value, answer.meant)];
  });
}
