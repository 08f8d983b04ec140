import type { SignRequest, Summary } from '@samleng/contract';
import { newSignatureId } from '../signature-id.ts';

/** A summary of an open petition, as a test wants it. */
export function aSummary(differences: Partial<Summary> = {}): Summary {
  const { online = 5, paper = 1850, carriedOver = 1000 } = differences;
  return {
    petition: 'right-to-vote',
    count: online + paper + carriedOver,
    online,
    paper,
    carriedOver,
    goal: 54_000,
    status: 'open',
    closesAt: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...differences,
  };
}

/** What an invented signer sends. */
export function aSignRequest(differences: Partial<SignRequest> = {}): SignRequest {
  return {
    id: newSignatureId(),
    name: 'សុខ សុភា',
    email: 'sophea@example.org',
    country: 'US',
    consents: { news: false },
    showName: true,
    language: 'km',
    ...differences,
  };
}
