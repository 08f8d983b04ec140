import {
  applyCampaign,
  EMAIL_PETITION,
  PETITION,
  PROOF_PETITION,
  PROTECTED_PETITION,
  scratchFolder,
  serverSettings,
} from './data/campaign.ts';
import { alternately, compare, type Comparison, type Figure, type Measured, type Side } from './figure.ts';
import type { Options } from './options.ts';
import { provenSigners } from './clients/proofs.ts';
import { withProgram } from './program.ts';
import { signMany } from './figures/sign.ts';

/** Divides the number of signatures: proofs are made beforehand, which takes longer than checking them. */
const SHARE = 6;

/** Both protections together, then each alone, to see where the time goes. */
const PETITIONS = {
  'standard and email': PROTECTED_PETITION,
  'standard only': PROOF_PETITION,
  'email only': EMAIL_PETITION,
};

export const protection: Figure = {
  name: 'protection',
  title: 'proof of work and an email to each signer',
  async run(options) {
    const side = (label: string, petition: string): Side => ({
      label,
      measure: () => signProven('samleng.ts', petition, options),
    });
    const comparisons: Comparison[] = [];
    for (const [label, petition] of Object.entries(PETITIONS)) {
      const rounds = await alternately(options.rounds, side(label, petition), side('neither', PETITION));
      comparisons.push(compare(rounds, 'a second'), compare(rounds, 'ms, median'));
      comparisons.push(compare(rounds, 'µs of processor each'));
    }
    const signatures = signaturesOf(options);
    return {
      comparisons,
      remarks: [
        `${signatures} signatures a round over ${options.connections} connections`,
        'emails are written as files; proofs were solved before',
      ],
    };
  },
};

export const signaturesOf = ({ signatures }: Options): number => Math.ceil(signatures / SHARE);

/**
 * Has people with proofs sign at a program with a database of its own. A proof that is not required is ignored, so
 * that every petition gets the same bodies.
 */
export async function signProven(file: string, petition: string, options: Options): Promise<Measured> {
  const scratch = scratchFolder();
  // Each signer has an address of their own.
  const settings = { ...serverSettings(scratch.folder), TRUSTED_PROXIES: '127.0.0.1' };
  await applyCampaign(scratch.folder, settings);
  const many = { signatures: signaturesOf(options), connections: options.connections };
  try {
    return await withProgram(file, settings, (program) =>
      signMany([program], many, { petition, make: provenSigners(scratch.folder) }),
    );
  } finally {
    scratch.remove();
  }
}
