import { expect } from '@open-wc/testing';
import { NetworkError, ProblemError } from './errors.ts';

it('errors can be made on a page that has frozen those of the language', () => {
  const { prototype } = Error;
  const name = Object.getOwnPropertyDescriptor(prototype, 'name')!;
  Object.defineProperty(prototype, 'name', { writable: false });
  try {
    const errors = [new NetworkError(), new ProblemError(404, 'not-found')];
    expect(errors.map(String).join()).to.match(/^NetworkError: .*,ProblemError: /);
  } finally {
    Object.defineProperty(prototype, 'name', name);
  }
});
