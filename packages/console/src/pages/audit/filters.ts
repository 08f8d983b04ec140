import { html, type TemplateResult } from 'lit';
import { selectField } from '../../forms/select-field.ts';
import { inOwn } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Filter, Known } from './types.ts';

type Shown = { filter: Filter; known: Known; choose: (changed: Partial<Filter>) => void };

/** What is shown of the trail. */
export function filters({ filter, known, choose }: Shown): TemplateResult {
  const { audit } = words();
  const field = (name: keyof Filter, label: string, options: readonly (readonly [string, string])[]) =>
    selectField({
      name,
      label,
      options: [['', audit.filters.all], ...options],
      value: filter[name],
      onchange: ({ target }) => choose({ [name]: (target as HTMLSelectElement).value }),
    });
  return html`<form class="filters" role="search" aria-label=${audit.filters.title}>
    ${field('action', audit.filters.action, Object.entries(audit.actions))}
    ${field('petition', audit.filters.petition, known.petitions.map(titled))}
    ${field('by', audit.filters.person, [
      ...known.people.map(({ by, name }) => [by, name] as const),
      ['command', audit.command],
    ])}
  </form>`;
}

const titled = ({ petition, title }: Known['petitions'][number]) => [petition, inOwn(title)] as const;
