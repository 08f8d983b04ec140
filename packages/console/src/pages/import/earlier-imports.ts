import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { problemText } from '../../requests/problem-text.ts';
import { href, navigate } from '../../router/location.ts';
import { toast } from '../../toasts/toasts.ts';
import { dayText } from '../../words/moment.ts';
import { count } from '../../words/shown.ts';
import { language, words } from '../../words/words.ts';
import type { Import } from './types.ts';

type Actions = { again: () => void };

/** The imports that have ended, each with its numbers. Styled by `listStyles` and `importStyles`. */
export function earlierImports(
  petition: string,
  imports: readonly Import[],
  actions: Actions,
): TemplateResult | typeof nothing {
  const ended = imports.filter(({ state }) => state === 'ended');
  if (ended.length === 0) return nothing;
  return html`<section class="sheet">
    <h2>${words().peopleImport.list.title}</h2>
    <ul class="list">
      ${ended.map((one) => row(petition, one, actions))}
    </ul>
  </section>`;
}

function row(petition: string, one: Import, { again }: Actions): TemplateResult {
  const { list } = words().peopleImport;
  return html`<li>
    <div class="what">
      <span class="name">
        ${list.counted(one.counted, count(one.counted))}
        ${one.insteadOf === null ? nothing : html`<span class="badge calm">${list.insteadOf}</span>`}
      </span>
      <p class="facts">
        <span>${dayText(one.endedAt!)}</span>
        ${one.known > 0 ? html`<span>${list.known(count(one.known))}</span>` : nothing}
        ${one.refused > 0 ? html`<span>${list.refused(count(one.refused))}</span>` : nothing}
      </p>
      ${
        one.refusedKept > 0
          ? html`<p class="row">
              <a class="download" href=${refusedFile(petition, one.import)} download>
                <wa-icon name="arrow-down-tray"></wa-icon> ${list.rows}
              </a>
              <button
                type="button"
                class="link-button"
                @click=${() => discardRows(petition, one.import, again)}
              >
                ${list.discardRows}
              </button>
            </p>`
          : nothing
      }
    </div>
    <a href=${href(`/petitions/${petition}/signatures`)} @click=${seeThem(petition, one.import)}
      >${list.see}</a
    >
  </li>`;
}

/** The page of signatures keeps what it looks for in the history, never in the address. */
const seeThem = (petition: string, slug: string) => (event: Event) => {
  event.preventDefault();
  navigate(`/petitions/${petition}/signatures`);
  const signatures = { where: [{ key: 'imported', value: slug }] };
  history.replaceState({ signatures }, '');
};

/** @param of The slug of an import, or the id of a file that was checked. */
export function refusedFile(petition: string, of: string): string {
  return `/console/api/petitions/${petition}/imports/${of}/refused.csv?language=${language()}`;
}

async function discardRows(petition: string, slug: string, again: () => void): Promise<void> {
  const { refused } = api.petitions[':petition'].imports[':import'];
  try {
    await ask(refused.$delete({ param: { petition, import: slug } }));
    again();
  } catch (error) {
    toast(problemText(error), { isWrong: true });
  }
}
