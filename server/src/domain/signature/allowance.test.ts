import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heldAtEvent, heldByUse, isOverDomainAllowance, type Uses } from './allowance.ts';

const NONE = { hour: 0, day: 0, week: 0 };
const NO_DOMAIN = { ...NONE, ever: 0, event: 0 };
const QUIET: Uses = {
  network: NONE,
  domainKind: 'own',
  domain: NO_DOMAIN,
  ofDomainFromNetwork: 0,
  partner: { lately: 0, usualElsewhere: 0 },
  provider: { lately: 0, usualElsewhere: 0 },
  announced: { partner: 0, all: 0 },
};
const use = (event: number) => ({ ...NO_DOMAIN, ever: 90_000, event });
const pace = (lately: number, usualElsewhere = 0) => ({ lately, usualElsewhere });
const held = (uses: Partial<Uses>) => heldByUse({ ...QUIET, ...uses });

describe('the allowance of a network', () => {
  it('is absolute: an hour, a day and seven days', () => {
    assert.equal(held({ network: { hour: 299, day: 499, week: 999 } }), null);
    for (const used of [{ hour: 300 }, { day: 500 }, { week: 1000 }])
      assert.equal(held({ network: { ...NONE, ...used } }), 'velocity-prefix');
  });

  it('limits nothing that came without an address', () => {
    assert.equal(held({ network: null }), null);
  });
});

describe('the allowance of a mail domain', () => {
  it('is absolute: an hour, a day, seven days, and in all', () => {
    assert.equal(held({ domain: { hour: 99, day: 149, week: 299, ever: 499, event: 0 } }), null);
    for (const used of [{ hour: 100 }, { day: 150 }, { week: 300 }, { ever: 500 }])
      assert.equal(held({ domain: { ...NO_DOMAIN, ...used } }), 'velocity-domain');
  });

  it('is small for throw-away mailboxes', () => {
    assert.equal(held({ domainKind: 'disposable', domain: { ...NO_DOMAIN, hour: 5 } }), 'velocity-domain');
  });

  it('cannot be used up by one network', () => {
    assert.equal(held({ ofDomainFromNetwork: 39 }), null);
    assert.equal(held({ ofDomainFromNetwork: 40 }), 'velocity-domain');
  });

  it('of a large provider follows what is usual on the petition', () => {
    assert.equal(
      held({ domainKind: 'large', domain: { ...NO_DOMAIN, ever: 90_000 }, provider: pace(4999) }),
      null,
    );
    assert.equal(held({ domainKind: 'large', provider: pace(5000) }), 'velocity-domain');
    assert.equal(held({ domainKind: 'large', provider: pace(5000, 1001) }), null);
    assert.equal(isOverDomainAllowance('large', { ...NO_DOMAIN, ever: 90_000 }), false);
  });

  it('is a hundred in ten minutes at an event', () => {
    assert.equal(heldAtEvent('own', use(99)), null);
    assert.equal(heldAtEvent('own', use(100)), 'velocity-domain');
    assert.equal(heldAtEvent('large', use(100)), null);
    assert.equal(heldAtEvent('disposable', use(10)), 'velocity-domain');
  });
});

describe('the pace of a partner', () => {
  it('allows for a newsletter, and for five times what is usual elsewhere on the petition', () => {
    assert.equal(held({ partner: pace(2499) }), null);
    assert.equal(held({ partner: pace(2500) }), 'velocity-partner');
    assert.equal(held({ partner: pace(2500, 501) }), null);
  });

  it('allows for what was announced', () => {
    assert.equal(held({ partner: pace(3499), announced: { partner: 1000, all: 1000 } }), null);
    assert.equal(held({ partner: pace(2500), announced: { partner: 0, all: 1000 } }), 'velocity-partner');
    const provider = { domainKind: 'large' as const, provider: pace(5999) };
    assert.equal(held({ ...provider, announced: { partner: 0, all: 1000 } }), null);
  });
});
