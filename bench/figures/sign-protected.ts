import { checkingMicros } from '../clients/proofs.ts';
import { PROOF_PETITION } from '../data/campaign.ts';
import { alternately, compare, type Figure } from '../figure.ts';
import { signaturesOf, signProven } from '../protection.ts';

const CHECKED = 200;

export const signProtected: Figure = {
  name: 'sign-protected',
  title: 'signing over HTTP with standard protection, SQLite',
  async run(options) {
    const measure = (file: string) => () => signProven(file, PROOF_PETITION, options);
    const ours = { label: 'samleng', measure: measure('samleng.ts') };
    const other = { label: 'the same without a store', measure: measure('without-store.ts') };
    const rounds = await alternately(options.rounds, ours, other);
    const micros = await checkingMicros(CHECKED);
    return {
      comparisons: [
        compare(rounds, 'a second', { atLeast: 0.5 }),
        compare(rounds, 'ms, 99 of 100'),
        compare(rounds, 'µs of processor each'),
      ],
      remarks: [
        `${signaturesOf(options)} signatures a round over ${options.connections} connections, each from another network`,
        `proofs were solved before; checking one takes ${Math.round(micros)} µs of processor, on both sides`,
      ],
    };
  },
};
