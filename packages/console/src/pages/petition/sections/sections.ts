import { html, nothing, type TemplateResult } from 'lit';
import '../state/remove-draft.ts';
import { afterSection } from './after.ts';
import { datesSection } from './dates.ts';
import { fieldsSection } from './fields.ts';
import { goalSection } from './goal.ts';
import { namesSection } from './names.ts';
import type { Shown } from './section.ts';
import { signingSection } from './signing.ts';
import { targetsSection } from './targets.ts';
import { textsSection } from './texts.ts';
import { voicesSection } from './voices.ts';

/** The whole form. Only the texts are unfolded: they are what a petition is. */
export function sectionsOf(shown: Shown): TemplateResult {
  const { entry } = shown.editing.edited;
  return html`${textsSection(shown)} ${targetsSection(shown)} ${goalSection(shown)} ${fieldsSection(shown)}
  ${datesSection(shown)} ${signingSection(shown)} ${namesSection(shown)} ${voicesSection(shown)}
  ${afterSection(shown)}
  ${entry.draft ? html`<remove-draft .petition=${entry.slug}></remove-draft>` : nothing}`;
}
