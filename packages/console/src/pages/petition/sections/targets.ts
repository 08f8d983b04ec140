import { html, type TemplateResult } from 'lit';
import { localizedInput } from '../parts/localized-input.ts';
import { count, inOwn } from '../../../words/shown.ts';
import { folded, type Shown } from './section.ts';

/** Whom the petition is addressed to. */
export function targetsSection(shown: Shown): TemplateResult {
  const { editing, words } = shown;
  const { targets } = words;
  const { entry } = editing;
  const add = () => editing.set('targets', [...entry.targets, { name: {}, role: {} }]);
  const short = entry.targets.map(({ name }) => inOwn(name)).join(' · ');
  return folded(
    targets.heading,
    short,
    html`${entry.targets.map((_target, at) => oneTarget(shown, at))}
      <button type="button" class="link-button" @click=${add}>
        <wa-icon name="plus"></wa-icon> ${targets.add}
      </button>`,
    editing.edited.entry.draft,
  );
}

function oneTarget(shown: Shown, at: number): TemplateResult {
  const { editing, words } = shown;
  const { targets } = words;
  const path = `targets[${at}]`;
  const isOnly = editing.entry.targets.length === 1;
  return html`<fieldset class="group">
    <legend>${targets.one(count(at + 1))}</legend>
    ${localizedInput(editing, { path: `${path}.name`, label: targets.name, shown })}
    ${localizedInput(editing, {
      path: `${path}.role`,
      label: targets.role,
      hint: targets.roleHint,
      shown,
    })}
    <button
      type="button"
      class="link-button quiet"
      ?hidden=${isOnly}
      @click=${() => editing.set(path, undefined)}
    >
      ${targets.remove}
    </button>
  </fieldset>`;
}
