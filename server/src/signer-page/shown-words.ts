import { consentsFor, handOverOf, type ShownConsents } from '@samleng/locales/consents';
import { isNeverListed } from '../domain/signature/listing.ts';
import type { Found } from './signer.ts';

/**
 * The words on a signer's page. Who gets the name stays as the form said when they signed, whatever the petition says
 * now; changing a choice changes nothing about it.
 */
export function shownWords({ petition, signature }: Found): ShownConsents {
  const { showNames, targets } = petition;
  const words = consentsFor({ handOver: handOverOf(signature.consentsVersion), showNames, targets });
  if (!isNeverListed(signature)) return words;
  return { ...words, handOver: consentsFor({ handOver: 'count', showNames: false, targets }).handOver };
}
