import { expect } from '@open-wc/testing';
import { newSignatureId } from './signature-id.ts';

describe('the id of a signature', () => {
  it('is a UUID of version 7', () => {
    expect(newSignatureId()).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('begins with the time in milliseconds, so that ids sort by it', () => {
    const before = Date.now();
    const time = Number.parseInt(newSignatureId().replaceAll('-', '').slice(0, 12), 16);
    expect(time).to.be.within(before, Date.now());
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newSignatureId)).size).to.equal(1000);
  });
});
