// People who have signed before a journey begins.
import { randomBytes } from 'node:crypto';
import { type Language, uuidv7 } from '@samleng/contract';
import type { Site } from '../site.ts';

export type Signer = {
  name: string;
  email: string;
  country?: string;
  language?: Language;
  comment?: string;
  /** The consents that the signer gives; none when absent. */
  allows?: { name?: boolean; comment?: boolean; news?: boolean };
  /** Fills in the field that people do not see, and so is held. */
  isTrapped?: boolean;
};

/** Signs as a partner's page does, one after the other. */
export async function signedBefore(
  site: Site,
  signers: readonly Signer[],
  petition = 'right-to-vote',
): Promise<void> {
  for (const signer of signers) {
    const answer = await fetch(`${site.server}/v1/petitions/${petition}/signatures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(requestOf(signer)),
    });
    if (!answer.ok) throw new Error(`${signer.name} could not sign: ${await answer.text()}`);
  }
}

function requestOf(signer: Signer) {
  const { name, email, country = 'FR', language = 'en', comment, allows = {}, isTrapped } = signer;
  return {
    id: uuidv7(new Date(), randomBytes(10)),
    name,
    email,
    country,
    ...(comment !== undefined && { comment }),
    ...(isTrapped && { website: 'https://example.org' }),
    consents: { news: allows.news ?? false, comment: allows.comment ?? false },
    showName: allows.name ?? false,
    language,
    page: 'https://families.example.org/sign',
  };
}
