import type { SignRequest } from '@samleng/contract';
import { newSignatureId } from '../../packages/client/src/queue/signature-id.ts';

const FAMILY_NAMES = ['សុខ', 'ជា', 'កែវ', 'លី', 'ហេង', 'Sok', 'Chea', 'Keo', 'Ly', 'Heng', 'Nguyen'];
const GIVEN_NAMES = ['ដារ៉ា', 'សុភា', 'វណ្ណា', 'ចាន់ថា', 'Dara', 'Sophea', 'Vanna', 'Chantha', 'Bopha'];
const COUNTRIES = ['US', 'FR', 'AU', 'CA', 'NZ', 'TH', 'KR', 'JP'];
const CITIES = ['Long Beach', 'Lowell', 'Lyon', 'Melbourne', 'ប៉ារីស', 'Toronto'];

let number = 0;

/** What another person sends; no two of them share an id or an address. */
export function signRequest(): SignRequest {
  number += 1;
  return {
    id: newSignatureId(),
    ...person(number),
    email: `signer-${process.pid}-${Date.now().toString(36)}-${number}@example.org`,
    consents: { news: false },
    showName: number % 3 === 0,
    language: number % 2 === 0 ? 'km' : 'en',
    page: 'https://partner.example.org/petition',
    ...(number % 4 === 0 ? { partner: 'cnrp-minnesota' } : {}),
  };
}

/** Names, countries and towns as they come, in both scripts. */
export function person(index: number): { name: string; country: string; city: string } {
  const name = `${pick(FAMILY_NAMES, index)} ${pick(GIVEN_NAMES, Math.floor(index / 7))}`;
  return { name, country: pick(COUNTRIES, index), city: pick(CITIES, index) };
}

function pick(values: string[], index: number): string {
  return values[index % values.length] ?? '';
}
