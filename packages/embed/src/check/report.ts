import { attributeFindings } from './attributes.ts';
import { type Finding, finding } from './finding.ts';
import { type Named, nameFindings, namesIn } from './names.ts';
import { type Placed, placedOn, serverOf, TAGS } from './tags.ts';
import { closeAgain } from './unclosed.ts';

/** One of our tags, what it names, and what is wrong with it. */
export type Entry = Placed & { server: string; names: Named[]; findings: Finding[] };
/** `findings` are those of the page itself. */
export type Report = { server: string; entries: Entry[]; findings: Finding[] };

/** @param other The server of another script like this one. */
export async function report(server: string, other: string | undefined): Promise<Report> {
  const placed = placedOn();
  // From the inside out, so that each is put where its author wrote it.
  const unclosed = new Set<HTMLElement>();
  for (let at = placed.length - 1; at >= 0; at -= 1)
    if (closeAgain(placed[at]!.element)) unclosed.add(placed[at]!.element);
  const entries = await Promise.all(placed.map((one) => entryOf(one, server, unclosed)));
  const findings = [
    ...(other ? [finding('twoServers', server, other)] : []),
    ...(placed.length === 0 ? [finding('none')] : []),
  ];
  return { server, entries, findings };
}

async function entryOf(placed: Placed, scriptServer: string, unclosed: Set<HTMLElement>): Promise<Entry> {
  const { element, tag } = placed;
  if (tag === 'a')
    return { ...placed, server: scriptServer, names: [], findings: [linkFinding(element, scriptServer)] };
  const server = serverOf(element, scriptServer);
  const names = await namesIn(element, tag, scriptServer);
  const findings = [
    ...(unclosed.has(element) ? [finding('unclosed', tag)] : []),
    ...(customElements.get(tag) ? [] : [finding('notLoaded')]),
    ...attributeFindings(element, tag),
    ...nameFindings(names, server),
  ];
  return { ...placed, server, names, findings };
}

function linkFinding(link: HTMLElement, server: string): Finding {
  const value = link.dataset['samleng'];
  const isNone = value !== undefined && !TAGS.some((tag) => tag === `samleng-${value}`);
  return isNone ? finding('noSuchElement', value) : finding('elsewhere', server);
}
