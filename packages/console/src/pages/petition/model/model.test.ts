import { expect } from '@open-wc/testing';
import { rebased } from '../review/rebased.ts';
import { wordChanges } from '../review/word-changes.ts';
import { valueAt, withValue } from './paths.ts';
import type { Entry } from './petition-types.ts';
import { closed, opened } from './written.ts';
import { instantOf, momentOf } from '../../../words/zoned.ts';

const ENTRY: Entry = {
  slug: 'river',
  draft: true,
  title: { en: 'A clean river', km: '…' },
  text: { en: '…', km: '…' },
  targets: [{ name: { en: 'The council' } }],
  goal: 500,
  steps: [100, 200],
  opensAt: null,
  closesAt: null,
  paused: false,
  fields: { phone: 'off', city: 'off', comment: 'off' },
  confirmation: 'email',
  protection: 'standard',
  showNames: false,
  handOver: 'count',
  voices: [],
  deliveredOn: null,
  retentionDays: 90,
};

describe('a petition while it is edited', () => {
  it('is read and changed by the paths that errors name', () => {
    const changed = withValue(ENTRY, 'targets[0].name.km', 'ក្រុមប្រឹក្សា');
    expect(valueAt(changed, 'targets[0].name')).to.deep.equal({ en: 'The council', km: 'ក្រុមប្រឹក្សា' });
    expect(withValue(ENTRY, 'steps[0]', undefined).steps).to.deep.equal([200]);
    expect(ENTRY.targets[0]?.name).to.deep.equal({ en: 'The council' });
  });

  it('shows what is still to be written as empty, and is sent as it came where nothing was typed', () => {
    const shown = opened(ENTRY);
    expect(shown.title).to.deep.equal({ en: 'A clean river', km: '' });
    expect(shown.targets[0]?.role).to.deep.equal({ en: '', km: '' });
    const sent = closed(shown);
    expect(sent.title).to.deep.equal({ en: 'A clean river', km: '…' });
    expect(sent.targets).to.deep.equal([{ name: { en: 'The council', km: '…' } }]);
    expect(JSON.parse(JSON.stringify(sent))).not.to.have.property('lead');
  });

  it('takes times by the clocks of the campaign, wherever the reader is', () => {
    const summer = { day: '2026-07-01', time: '12:00' };
    expect(instantOf(summer, 'Asia/Phnom_Penh')).to.equal('2026-07-01T12:00:00+07:00');
    expect(instantOf(summer, 'Europe/Paris')).to.equal('2026-07-01T12:00:00+02:00');
    expect(momentOf('2026-12-31T17:30:00Z', 'Asia/Phnom_Penh')).to.deep.equal({
      day: '2027-01-01',
      time: '00:30',
    });
  });

  it('keeps what both have changed when somebody else has saved it meanwhile', () => {
    const mine = { ...ENTRY, goal: 700, title: { en: 'Mine', km: '…' } };
    const theirs = { ...ENTRY, goal: 900, title: { en: 'A clean river', km: 'ទន្លេស្អាត' }, retentionDays: 30 };
    const both = rebased(ENTRY, mine, theirs);
    expect(both).to.deep.include({ goal: 700, retentionDays: 30 });
    expect(both.title).to.deep.equal({ en: 'Mine', km: 'ទន្លេស្អាត' });
  });

  it('tells the words that changed, in Khmer too', () => {
    expect(wordChanges('A clean river', 'A clean lake', 'en')).to.deep.equal([
      { kind: 'same', text: 'A clean ' },
      { kind: 'gone', text: 'river' },
      { kind: 'new', text: 'lake' },
    ]);
    const khmer = wordChanges('យើងស្នើសុំទន្លេស្អាត', 'យើងស្នើសុំបឹងស្អាត', 'km');
    expect(khmer.map(({ kind }) => kind)).to.deep.equal(['same', 'gone', 'new', 'same']);
  });
});
