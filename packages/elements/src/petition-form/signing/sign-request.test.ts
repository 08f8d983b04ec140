import { expect } from '@open-wc/testing';
import { PAGE_LENGTH_MAX } from '@samleng/contract/limits';
import { signRequest } from './sign-request.ts';

describe('the filled-in form as the server wants it', () => {
  const own = location.pathname + location.search;
  afterEach(() => history.replaceState(null, '', own));

  function pageOn(address: string): string | undefined {
    history.replaceState(null, '', address);
    const circumstances = { id: 'an-id', language: 'km' } as const;
    const without = { partner: undefined, petition: {}, proof: undefined };
    return signRequest(document.createElement('form'), { ...circumstances, ...without }).page;
  }

  it('names the page by origin and path: query and fragment may hold secrets', () => {
    expect(pageOn('/petition/?token=secret#me')).to.equal(`${location.origin}/petition/`);
  });

  it('leaves out an address that is too long to be kept, rather than being refused for it', () => {
    expect(pageOn(`/${'ញត្តិ'.repeat(20)}`)).to.equal(undefined);
    const longest = `/${'a'.repeat(PAGE_LENGTH_MAX - location.origin.length - 1)}`;
    expect(pageOn(longest)).to.equal(location.origin + longest);
  });
});
