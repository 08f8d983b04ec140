import { css, html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { href } from '../router/location.ts';
import { words } from '../words/words.ts';
import { type PetitionTab, petitionTabs } from './petition-tabs.ts';

type Head = {
  petition: string;
  tab: PetitionTab;
  heading: string;
  /** Beside the way back: the petition's title, or a link. */
  beside?: unknown;
  /** At the end of the heading's line. */
  action?: unknown;
};

/** The top of each page of a petition: the way back, its heading, the tabs. Styled by `petitionHeadStyles` and `tabsStyles`. */
export function petitionHead({ petition, tab, heading, beside, action }: Head): TemplateResult {
  return html`<header class="petition-head">
    <div class="way">
      <a href=${href('/petitions')}> <wa-icon name="arrow-left"></wa-icon> ${words().petitionTabs.all} </a>
      ${beside ?? nothing}
    </div>
    <div class="heading">
      <h1>${heading}</h1>
      ${action ?? nothing}
    </div>
    ${petitionTabs(petition, tab)}
  </header>`;
}

export const petitionHeadStyles = css`
  .petition-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .way > * {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: end;
    justify-content: space-between;
  }
`;
