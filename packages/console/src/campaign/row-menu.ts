import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type { IconName } from '../look/icon-names.ts';

type Action = { icon: IconName; label: string; isDanger?: true; do: () => unknown };
type Chosen = CustomEvent<{ item: { value: string } }>;

/** What can be done with a row of a list. */
export function rowMenu(label: string, actions: readonly Action[]): TemplateResult {
  const choose = ({ detail }: Chosen) => actions[Number(detail.item.value)]?.do();
  return html`<wa-dropdown placement="bottom-end" @wa-select=${choose}>
    <button slot="trigger" type="button" class="icon-button" aria-label=${label}>
      <wa-icon name="ellipsis-horizontal"></wa-icon>
    </button>
    ${actions.map(
      ({ icon, label: text, isDanger }, at) =>
        html`<wa-dropdown-item value=${String(at)} variant=${isDanger ? 'danger' : 'default'}>
          <wa-icon slot="icon" name=${icon}></wa-icon>${text}
        </wa-dropdown-item>`,
    )}
  </wa-dropdown>`;
}
