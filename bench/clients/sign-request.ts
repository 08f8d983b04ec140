import { randomBytes } from 'node:crypto';
import type { SignRequest } from '@samleng/contract';
import { uuidv7 } from '@samleng/contract';

const FAMILY_NAMES = ['សុខ', 'ជា', 'កែវ', 'លី', 'ហេង', 'Sok', 'Chea', 'Keo', 'Ly', 'Heng', 'Nguyen'];
const GIVEN_NAMES = ['ដារ៉ា', 'សុភា', 'វណ្ណា', 'ចាន់ថា', 'Dara', 'Sophea', 'Vanna', 'Chantha', 'Bopha'];
const COUNTRIES = ['US', 'FR', 'AU', 'CA', 'NZ', 'TH', 'KR', 'JP'];
const CITIES = ['Long Beach', 'Lowell', 'Lyon', 'Melbourne', 'ប៉ារីស', 'Toronto'];

let number = 0;

/** A request by another person each time: ids and addresses never repeat. */
export function signRequest(): SignRequest {
  number += 1;
  return {
    id: uuidv7(new Date(), randomBytes(10)),
    ...person(number),
    email: `signer-${process.pid}-${Date.now().toString(36)}-${number}@example.org`,
    consents: { news: false },
    showName: number % 3 === 0,
    language: number % 2 === 0 ? 'km' : 'en',
    page: 'https://partner.example.org/petition',
    ...(number % 4 === 0 ? { partner: 'cnrp-minnesota' } : {}),
  };
}

/** Typical names, countries and towns, in both scripts. */
export function person(index: number): { name: string; country: string; city: string } {
  const name = `${pick(FAMILY_NAMES, index)} ${pick(GIVEN_NAMES, Math.floor(index / 7))}`;
  return { name, country: pick(COUNTRIES, index), city: pick(CITIES, index) };
}

function pick(values: string[], index: number): string {
  return values[index % values.length] ?? '';
}
