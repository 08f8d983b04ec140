import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Known, matchOf, repeatOf } from './match.ts';

const known = (changes: Partial<Known> = {}): Known => ({
  id: 'first',
  signerKey: 'home',
  slot: 0,
  name: 'Sok Dara',
  nameKey: 'sokdara',
  state: 'pending',
  heldBecause: null,
  confirmed: false,
  ...changes,
});
const person = (name: string) => ({ name, nameKey: name.toLowerCase().replaceAll(' ', '') });
const incoming = (name: string, id = 'second') => ({
  id,
  signerKey: 'home',
  former: { signerKey: 'home before', addressKey: '' },
  state: 'pending' as const,
  ...person(name),
});

describe('matchOf', () => {
  it('gives the first person of an address the first place', () => {
    assert.deepEqual(matchOf([], incoming('Sok Dara')), { kind: 'new', slot: 0 });
  });

  it('recognizes a person by the name, whichever part of it comes first', () => {
    const one = known();
    assert.deepEqual(matchOf([one], incoming('Sok Dara')), { kind: 'repeat', known: one });
    assert.deepEqual(matchOf([one], incoming('Dara Sok')), { kind: 'repeat', known: one });
    assert.deepEqual(matchOf([one], incoming('SokDara')), { kind: 'repeat', known: one });
    const three = known({ name: 'Van Den Berg', nameKey: 'vandenberg' });
    assert.deepEqual(matchOf([three], incoming('Berg Van Den')), { kind: 'repeat', known: three });
  });

  it('recognizes a signature by its id, whatever the name is now', () => {
    const one = known();
    assert.deepEqual(matchOf([one], incoming('Chan Sophea', 'first')), { kind: 'repeat', known: one });
  });

  it('takes the key that the mailbox had by former rules for the same mailbox', () => {
    const one = known({ signerKey: 'home before' });
    assert.deepEqual(matchOf([one], incoming('Sok Dara')), { kind: 'repeat', known: one });
    assert.deepEqual(matchOf([one], incoming('Chan Sophea', 'first')), { kind: 'repeat', known: one });
    assert.deepEqual(matchOf([one], incoming('Chan Sophea')), { kind: 'new', slot: 1 });
  });

  it('lets another person wait where two former mailboxes have many people together', () => {
    const names = ['Sok Dara', 'Sok Bopha', 'Chan Sophea', 'Chan Vuthy'];
    const both = names.map((name, at) =>
      known({ id: name, signerKey: at < 2 ? 'home' : 'home before', slot: at % 2, ...person(name) }),
    );
    assert.deepEqual(matchOf(both, incoming('Keo Rathana')), { kind: 'new', slot: 2 });
    assert.deepEqual(matchOf(both, incoming('Vuthy Chan')), { kind: 'repeat', known: both[3] });
    assert.deepEqual(matchOf(both.slice(1, 3), incoming('Keo Rathana')), { kind: 'new', slot: 2 });
  });

  it('leaves a signature alone whose id comes from another mailbox', () => {
    const one = known({ signerKey: 'elsewhere' });
    assert.deepEqual(matchOf([one], incoming('Sok Dara', 'first')), { kind: 'taken', known: one });
  });

  it('gives each further person the first slot that is free', () => {
    const two = [known(), known({ id: 'y', slot: 2, ...person('Sok Bopha') })];
    assert.deepEqual(matchOf(two, incoming('Sok Vuthy')), { kind: 'new', slot: 1 });
  });

  it('is full when ten people wait, and then shows a signature of the mailbox, one that counts if there is any', () => {
    const waiting = Array.from({ length: 10 }, (_, slot) =>
      known({ id: `waits-${slot}`, slot, ...person(`Name ${'abcdefghij'[slot]}`) }),
    );
    assert.deepEqual(matchOf(waiting.slice(1), incoming('Sok Vuthy')), { kind: 'new', slot: 0 });
    assert.deepEqual(matchOf(waiting, incoming('Sok Vuthy')), { kind: 'full', shown: waiting[0] });
    const counts = known({ id: 'counts', slot: 10, state: 'validated', ...person('Sok Bopha') });
    assert.deepEqual(matchOf([...waiting, counts], incoming('Sok Vuthy')), { kind: 'full', shown: counts });
    const again = matchOf([...waiting, counts], incoming('Bopha Sok'));
    assert.deepEqual(again, { kind: 'repeat', known: counts });
  });

  it('lets those who wait keep nobody from counting at once', () => {
    const waiting = Array.from({ length: 10 }, (_, slot) =>
      known({ id: `waits-${slot}`, slot, ...person(`Name ${'abcdefghij'[slot]}`) }),
    );
    const atOnce = { ...incoming('Sok Vuthy'), state: 'validated' as const };
    assert.deepEqual(matchOf(waiting, atOnce), { kind: 'new', slot: 10 });
  });
});

describe('repeatOf', () => {
  const cases: [what: string, Known, now: Parameters<typeof repeatOf>[1], ReturnType<typeof repeatOf>][] = [
    [
      'asks again to confirm, with what was given now',
      known(),
      'pending',
      { state: 'pending', renews: true, email: 'confirm' },
    ],
    [
      'counts who comes with proof now, where no email is needed',
      known(),
      'validated',
      { state: 'validated', renews: true, email: 'confirm' },
    ],
    [
      'does not hold what waited properly because a copy of it looks odd',
      known(),
      'held',
      { state: 'pending', renews: true, email: 'confirm' },
    ],
    [
      'changes nothing of what counts, and tells the signer',
      known({ state: 'validated' }),
      'pending',
      { state: 'validated', renews: false, email: 'known' },
    ],
    [
      "releases what looked like a program's when a person shows",
      known({ state: 'held', heldBecause: 'honeypot' }),
      'validated',
      { state: 'validated', renews: true, email: 'confirm' },
    ],
    [
      'keeps held what a person must look at',
      known({ state: 'held', heldBecause: 'velocity-domain' }),
      'pending',
      { state: 'held', renews: true, email: 'confirm' },
    ],
    [
      'leaves alone what was confirmed and waits for a look',
      known({ state: 'held', heldBecause: 'velocity-domain', confirmed: true }),
      'pending',
      { state: 'held', renews: false, email: 'known' },
    ],
    [
      'never brings back what was withdrawn',
      known({ state: 'removed' }),
      'validated',
      { state: 'removed', renews: false, email: null },
    ],
  ];
  for (const [what, before, now, after] of cases) {
    it(what, () => {
      assert.deepEqual(repeatOf(before, now), after);
    });
  }
});
