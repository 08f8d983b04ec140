import { expect } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import type { Petition } from '@samleng/contract';
import { clear, createStore } from 'idb-keyval';
import { fallback, get, part } from '../testing/find.ts';
import {
  countriesCome,
  filledIn,
  openForm,
  outcome,
  PETITION,
  petitionServer,
  press,
  SIGN,
  until,
} from '../testing/form.ts';
import { summary } from '../testing/samples.ts';
import type { PetitionFormElement } from './petition-form.ts';

const page = petitionServer();
const UNSENT = () => createStore('samleng', 'unsent-signatures');
/** More than any state takes. */
const KEPT = '3000px';
const EMPTY_PX_MAX = 24;

// A phone on which the page has kept room for a form.
const room = new CSSStyleSheet();
room.replaceSync(`samleng-petition-form { display: block; min-height: ${KEPT}; width: 360px }`);
before(() => (document.adoptedStyleSheets = [...document.adoptedStyleSheets, room]));
after(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room)));
afterEach(() => clear(UNSENT()));

/** Where the last thing ends that somebody can see: a word, a control, or a box with a ground of its own. */
function endOfSeen(element: Element): number {
  const ends = [...part(element, 'sheet')!.querySelectorAll<HTMLElement>('*')]
    .filter((box) => box.checkVisibility() && !box.closest('.unseen, .trap'))
    .filter((box) => box.matches('button, a, input, [part=outcome]') || hasOwnWords(box))
    .concat(fallback(element) as HTMLElement[])
    .map((box) => box.getBoundingClientRect().bottom);
  return Math.max(...ends);
}
const hasOwnWords = (box: Element) =>
  [...box.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

function emptyAtTheEnd(element: Element): number {
  const { bottom } = element.getBoundingClientRect();
  return bottom - endOfSeen(element);
}

/** Signs, and waits for the outcome. */
async function signed(element: PetitionFormElement): Promise<void> {
  press(await filledIn(element));
  await until(() => outcome(element));
}

type State = {
  name: string;
  tells?: Partial<Petition>;
  answers?: () => void;
  act?: (element: PetitionFormElement) => Promise<void>;
};
const closed = { closesAt: '2016-03-09T23:59:59+07:00', summary: { ...summary, status: 'closed' } } as const;
const STATES: State[] = [
  { name: 'a form to fill in', act: countriesCome },
  { name: 'a closed petition', tells: closed },
  {
    name: 'a closed petition with a successor',
    tells: { ...closed, successor: { petition: 'next-river', title: { en: 'The next river' } } },
  },
  { name: 'a paused petition', tells: { summary: { ...summary, status: 'paused' } } },
  {
    name: 'a petition that is not open yet',
    tells: { opensAt: '2027-01-07T08:00:00+07:00', summary: { ...summary, status: 'upcoming' } },
  },
  {
    name: 'a petition that is not there',
    answers: () => page.server.answer(PETITION, problem('petition-not-found')),
  },
  { name: 'a server that is away', answers: () => page.server.answer(PETITION, 'offline') },
  { name: 'a counted signature', act: signed },
  {
    name: 'a signature to be confirmed',
    answers: () => page.server.answer(SIGN, () => json({ next: 'confirm' }, 202)),
    act: signed,
  },
  {
    name: 'a signature that waits',
    answers: () => page.server.answer(SIGN, problem('unavailable')),
    act: signed,
  },
];

describe('the room that a page has kept for a form, on a phone of 360 px', () => {
  for (const lang of ['en', 'fr', 'km']) {
    for (const { name, tells, answers, act } of STATES) {
      it(`is not left empty under ${name} (${lang})`, async () => {
        if (tells) page.tells(tells);
        answers?.();
        const element = await openForm(page.server, lang);
        await act?.(element);
        await element.updateComplete;
        expect(emptyAtTheEnd(element)).to.be.within(0, EMPTY_PX_MAX);
      });
    }
  }

  it('is filled until the petition has come', async () => {
    page.server.answer(PETITION, 'silent');
    const element = document.createElement('samleng-petition-form');
    Object.assign(element, { petition: 'right-to-vote', server: page.server.origin });
    document.body.append(element);
    await until(() => part(element, 'sheet'));
    expect(part(element, 'sheet')!.offsetHeight).to.equal(3000);
    element.remove();
  });

  it('is asked for again by the next petition', async () => {
    const element = await page.signed();
    page.server.answer('GET /v1/petitions/second', 'silent');
    element.petition = 'second';
    await until(() => element.offsetHeight === 3000);
  });
});

describe('a text that was unfolded', () => {
  it('folds once its petition is signed', async () => {
    const element = await page.open();
    get(element, 'button', 'Read the whole text').click();
    await signed(element);
    await until(() => get(element, 'button', 'Read the whole text').ariaExpanded === 'false');
  });
});
