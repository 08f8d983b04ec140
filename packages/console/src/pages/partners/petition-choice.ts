import { html, type TemplateResult } from 'lit';
import type { Campaign } from '../../campaign/types.ts';
import { selectField } from '../../forms/select-field.ts';
import { words } from '../../words/words.ts';
import { inOwn } from '../../words/shown.ts';

/** The petitions that the public sees, the largest first. */
export const publicPetitions = ({ petitions }: Campaign) =>
  petitions.filter(({ draft }) => !draft).toSorted((one, other) => other.count - one.count);

/** Which petition it is for. */
export function petitionChoice(campaign: Campaign): TemplateResult {
  const petitions = publicPetitions(campaign);
  if (petitions.length === 1)
    return html`<input type="hidden" name="petition" value=${petitions[0]!.petition} />`;
  return selectField({
    name: 'petition',
    label: words().partners.petition,
    options: petitions.map(({ petition, title }) => [petition, inOwn(title)]),
    value: petitions[0]?.petition ?? '',
  });
}
