import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../views/notice.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import './groups/signature-groups.ts';
import './list/signature-list.ts';
import type { Finding } from './model/finding.ts';
import type { Grouping } from './model/grouping.ts';
import type { Known } from './model/known.ts';
import { isEverybody, type Query, valueOf, withinNames } from './model/query.ts';
import type { Condition, GroupKey, Signature } from './model/signature-types.ts';
import { wrongText } from './filters/wrong-text.ts';
import { searchProgress } from './search-progress.ts';

type Listed = {
  finding: Finding;
  query: Query;
  known: Known;
  /** Undefined where nothing can be done with them. */
  chosen: ReadonlySet<string> | undefined;
  choose: (chosen: ReadonlySet<string>) => void;
  open: (signature: Signature) => void;
  change: (query: Query) => void;
};

/** The signatures that are found, and how far the search is. */
export function listResults(listed: Listed): TemplateResult | typeof nothing {
  const { finding, known, chosen, choose, open } = listed;
  const { found, slices } = finding;
  if (wrongText(listed.query, slices.problem)) return nothing;
  if (slices.state === 'done' && found.length === 0)
    return html`<div class="results">${nobody(listed.query)}</div>`;
  return html`<div class="results">
    ${
      found.length === 0
        ? nothing
        : html`<signature-list
            .signatures=${found}
            .known=${known}
            .chosen=${chosen}
            @open=${({ detail }: CustomEvent<Signature>) => open(detail)}
            @choose=${({ detail }: CustomEvent<ReadonlySet<string>>) => choose(detail)}
          ></signature-list>`
    }
    <div class="foot">${end(listed)}${searchProgress(slices, () => void finding.more())}</div>
  </div>`;
}

function end({ finding, query, change }: Listed): unknown {
  const { list, search } = words().signatures;
  const within = withinNames(query);
  if (finding.slices.state !== 'done') return nothing;
  return html`<span class="soft">${list.end(count(finding.found.length))}</span> ${
      within && query.find && 'name' in query.find
        ? html`<button type="button" class="link-button" @click=${() => change(within)}>
            ${search.within(query.find.name)}
          </button>`
        : nothing
    }`;
}

function nobody(query: Query): TemplateResult {
  const { empty } = words().signatures;
  if (isEverybody(query)) return notice(empty.none);
  const isHeld = query.where.length === 1 && valueOf(query, 'state') === 'held' && !query.find;
  return notice(isHeld ? empty.held : empty.found);
}

type Grouped = { grouping: Grouping; by: GroupKey; known: Known; follow: (condition: Condition) => void };

/** How many there are of each kind, and how far the counting is. */
export function groupResults({ grouping, by, known, follow }: Grouped): TemplateResult {
  const { signatures, signatureFacts } = words();
  const { slices, groups } = grouping;
  return html`<section class="results">
    <h2 class="foot top">${signatures.group.title(signatureFacts.keys[by])}</h2>
    ${
      slices.state === 'done' && groups.length === 0
        ? notice(signatures.empty.found)
        : html`<div class="foot bare">${searchProgress(slices, () => void slices.goOn())}</div>
            <signature-groups
              .by=${by}
              .groups=${groups}
              .known=${known}
              @follow=${({ detail }: CustomEvent<Condition>) => follow(detail)}
            ></signature-groups>`
    }
  </section>`;
}
