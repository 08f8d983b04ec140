import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { problemText } from '../../requests/problem-text.ts';
import { toast } from '../../toasts/toasts.ts';
import { partnerName } from '../../views/partner-name.ts';
import { momentText } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import type { Invitation, Partner } from './types.ts';

type Shown = {
  invitations: readonly Invitation[];
  partners: readonly Partner[];
  reload: () => Promise<void>;
};

/** Invitations that nobody has used yet. */
export function invitationsList(shown: Shown): TemplateResult | typeof nothing {
  const { invitations } = shown;
  if (invitations.length === 0) return nothing;
  return html`<section class="sheet">
    <h2>${words().people.invitations.title}</h2>
    <ul class="list">
      ${invitations.map((invitation) => row(invitation, shown))}
    </ul>
  </section>`;
}

function row(invitation: Invitation, { partners, reload }: Shown): TemplateResult {
  const { people, shell } = words();
  const { id, email, role, expiresAt } = invitation;
  const { until, end, endNamed } = people.invitations;
  return html`<li>
    <div class="what">
      <span class="name">
        <span translate="no">${email}</span> <span class="badge calm">${shell.roles[role ?? 'owner']}</span>
      </span>
      ${role === 'partner' ? html`<p>${people.partnerOf(partnerName(partners, invitation))}</p>` : nothing}
      <p>${until(momentText(expiresAt))}</p>
    </div>
    <button
      type="button"
      class="link-button"
      aria-label=${endNamed(email ?? '')}
      @click=${() => endIt(id, reload)}
    >
      ${end}
    </button>
  </li>`;
}

async function endIt(id: string, reload: () => Promise<void>): Promise<void> {
  try {
    await ask(api.people.invitations[':id'].$delete({ param: { id } }));
    toast(words().people.invitations.ended);
  } catch (error) {
    toast(problemText(error), { isWrong: true });
  }
  await reload();
}
