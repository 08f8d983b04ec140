import { uuidv7 } from '@samleng/contract';
import { randomBytes } from 'node:crypto';
import type { Db } from '../../database/db.ts';
import { mailDomain } from '../../domain/signature/mail-domain.ts';
import { addressGroup } from '../../http/client-address.ts';
import { domainKindOf } from '../../protection/allowance/source.ts';
import { addSignatures } from '../../signatures/storing/add.ts';
import type { Entry } from '../../signatures/storing/outcome.ts';
import { newSignature } from '../data/new-signature.ts';
import type { Person, SigningCrowd } from './signing-crowd.ts';

/** The same as `signingCrowd` by the store alone: without proofs, keyed codes and limits by address, so far faster. */
export function storingCrowd(db: Db, petition: string, clock: { now: Date }): SigningCrowd {
  let people = 0;

  const entryOf = ({ email, address, partner }: Person): Entry => {
    people += 1;
    const signature = newSignature(people, {
      id: uuidv7(clock.now, randomBytes(10)),
      petition,
      domainCode: mailDomain(email),
      partner: partner ?? null,
      signedAt: clock.now.toISOString(),
    });
    const { network } = addressGroup(address);
    const source = {
      networkCodes: [network],
      domainKind: domainKindOf(email),
      allowances: 'standard',
    } as const;
    const nextInstant = () => clock.now.toISOString();
    return { signature, source, nextInstant, linkHash: (id) => `link of ${id}` };
  };

  return {
    sign: async (crowd) => {
      const added = await addSignatures(db, crowd.map(entryOf));
      return added.map((one) => (one.ok ? one.next : 'refused'));
    },
    restart: () => undefined,
  };
}
