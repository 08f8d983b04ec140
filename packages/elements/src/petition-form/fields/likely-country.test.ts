import { expect, waitUntil } from '@open-wc/testing';
import {
  countriesCome,
  errorAt,
  field,
  hintAt,
  petitionServer,
  press,
  settled,
  type,
} from '../../testing/form.ts';
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
  it("is known by the zone's current and older names", async () => {
    const zones = [
      'Asia/Phnom_Penh',
      'America/Los_Angeles',
      'Asia/Saigon',
      'Asia/Ho_Chi_Minh',
      'Europe/Paris',
    ];
    expect(await Promise.all(zones.map(countryOfZone))).to.deep.equal(['KH', 'US', 'VN', 'VN', 'FR']);
  });

  it('is unknown when the zone belongs to no country', async () => {
    const zones = ['UTC', 'Etc/UTC', 'Etc/GMT-7', ''];
    expect(await Promise.all(zones.map(countryOfZone))).to.deep.equal(Array(4).fill(undefined));
  });
});

describe('the field for the country', () => {
  it("starts with the country of the device's time zone, and says so", async () => {
    liveIn('Asia/Seoul');
    const element = await opened();
    await waitUntil(() => country(element) === 'KR');
    await waitUntil(() => hintAt(element, 'country').includes('time zone'));
  });

  it('is left alone once the signer has chosen', async () => {
    liveIn('Asia/Seoul');
    const element = await opened();
    await waitUntil(() => country(element) === 'KR');
    type(element, 'country', '');
    await waitUntil(() => hintAt(element, 'country') === '');
    expect(country(element)).to.equal('');
  });

  it('is asked for no more once it has come after the button was pressed', async () => {
    liveIn('Asia/Seoul');
    const idle = window.requestIdleCallback;
    window.requestIdleCallback = () => 0;
    const element = await page.open();
    window.requestIdleCallback = idle;
    // The press alone begins everything, so both may be over before a test could look in between.
    const shown = new Set<string>();
    const observer = new MutationObserver(() => shown.add(errorAt(element, 'country')));
    observer.observe(element.renderRoot, { childList: true, characterData: true, subtree: true });
    press(element);
    await waitUntil(() => country(element) === 'KR' && errorAt(element, 'name') !== '');
    await element.updateComplete;
    observer.disconnect();
    expect([...shown]).to.include('Please choose the country where you live.');
    expect(errorAt(element, 'country')).to.equal('');
  });

  it('stays empty when the time zone belongs to no country', async () => {
    liveIn('UTC');
    expect(country(await opened())).to.equal('');
  });

  it('starts with the country of an earlier signature here, and remembers nothing else', async () => {
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
