import { expect, waitUntil } from '@open-wc/testing';
import { countriesCome, field, hintAt, petitionServer, press, settled, type } from '../../testing/form.ts';
import { countryOfZone } from './country-guess.ts';

const page = petitionServer();
const own = Intl.DateTimeFormat.prototype;
const resolvedOptions = Object.getOwnPropertyDescriptor(own, 'resolvedOptions')!;

afterEach(() => Object.defineProperty(own, 'resolvedOptions', resolvedOptions));

function liveIn(timeZone: string): void {
  const options = { ...new Intl.DateTimeFormat('en').resolvedOptions(), timeZone };
  Object.defineProperty(own, 'resolvedOptions', { value: () => options, configurable: true });
}

async function opened() {
  const element = await page.open();
  await countriesCome(element);
  return element;
}
const country = (element: Element) => field(element, 'country').value;

describe('the country of a time zone', () => {
  it('is known by today’s names and by older ones', async () => {
    const zones = [
      'Asia/Phnom_Penh',
      'America/Los_Angeles',
      'Asia/Saigon',
      'Asia/Ho_Chi_Minh',
      'Europe/Paris',
    ];
    expect(await Promise.all(zones.map(countryOfZone))).to.deep.equal(['KH', 'US', 'VN', 'VN', 'FR']);
  });

  it('is nobody’s where the zone is no country’s', async () => {
    const zones = ['UTC', 'Etc/UTC', 'Etc/GMT-7', ''];
    expect(await Promise.all(zones.map(countryOfZone))).to.deep.equal(Array(4).fill(undefined));
  });
});

describe('the field for the country', () => {
  it('begins with the country whose time the device shows, and says where that comes from', async () => {
    liveIn('Asia/Seoul');
    const element = await opened();
    await waitUntil(() => country(element) === 'KR');
    await waitUntil(() => hintAt(element, 'country').includes('time zone'));
  });

  it('is the signer’s from then on', async () => {
    liveIn('Asia/Seoul');
    const element = await opened();
    await waitUntil(() => country(element) === 'KR');
    type(element, 'country', '');
    await waitUntil(() => hintAt(element, 'country') === '');
    expect(country(element)).to.equal('');
  });

  it('stays empty where the time zone tells nothing', async () => {
    liveIn('UTC');
    expect(country(await opened())).to.equal('');
  });

  it('begins with what was chosen when somebody signed here before, and keeps nothing else', async () => {
    liveIn('Asia/Seoul');
    const element = await page.filled({ country: 'FR' });
    press(element);
    await settled(element);
    expect(Object.entries(localStorage)).to.deep.equal([['samleng.country', 'FR']]);
    const next = await opened();
    await waitUntil(() => country(next) === 'FR');
    expect(hintAt(next, 'country')).to.equal('');
  });
});
