import { expect } from '@open-wc/testing';
import type { Petition } from '@samleng/contract';
import { all, find, focused, get, part, words } from '../../testing/find.ts';
import {
  field,
  findField,
  hintAt,
  PETITION,
  petitionServer,
  press,
  settled,
  unfold,
  until,
} from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const page = petitionServer();

describe('the fields of a petition', () => {
  it('are only those that it asks for, and the optional ones are folded away', async () => {
    const element = await page.open();
    expect(findField(element, 'comment')).to.equal(undefined);
    expect(findField(element, 'city')).to.equal(undefined);
    await unfold(element);
    expect(findField(element, 'comment')).to.equal(undefined);
    expect(field(element, 'city').value).to.equal('');
  });

  it('name only the folded fields in the invitation to add more', async () => {
    const invitation = async (fields: Petition['fields']) => {
      page.tells({ fields });
      return words(get(await page.open(), 'button', /^Add /));
    };
    const off = { phone: 'off', city: 'off', comment: 'off' } as const;
    const optional = { phone: 'optional', city: 'optional', comment: 'optional' } as const;
    expect(await invitation({ ...off, city: 'optional' })).to.equal('Add a city');
    expect(await invitation({ ...optional, phone: 'off', city: 'required' })).to.equal('Add a comment');
    expect(await invitation({ ...optional, phone: 'off' })).to.equal('Add a city or a comment');
    expect(await invitation(optional)).to.equal('Add a telephone number, a city or a comment');
  });

  it('take the focus to the first that was unfolded, since the button is gone', async () => {
    const element = await page.open();
    await unfold(element);
    await until(() => focused(element) === field(element, 'city'));
  });

  it('keep the chosen country when the language changes, though the order does too', async () => {
    const element = await page.filled({ country: 'KH' });
    element.lang = 'km';
    const country = () => field(element, 'country') as unknown as HTMLSelectElement;
    await until(() => country().selectedOptions[0]?.text === 'កម្ពុជា');
    expect(country().value).to.equal('KH');
    expect(field(element, 'name').value).to.equal('Sok Dara');
  });
});

describe('what is said of a field', () => {
  it('stands above it, where no keyboard hides it', async () => {
    const element = await page.open();
    press(element);
    await settled(element);
    for (const name of ['name', 'email', 'country'] as const) {
      const input = field(element, name);
      for (const id of input.getAttribute('aria-describedby')!.split(' ')) {
        const note = element.shadowRoot!.getElementById(id)!;
        expect(note.compareDocumentPosition(input)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      }
    }
  });
});

describe('the names of the fields', () => {
  it('take the place of no property that anything reads of the form', async () => {
    page.tells({ fields: { phone: 'required', city: 'required', comment: 'required' } });
    const form = get(await page.open(), 'form');
    const names = [...form.elements].flatMap((control) => [control.id, control.getAttribute('name')]);
    const taken = names.filter((name) => name && name in HTMLFormElement.prototype);
    expect(names).to.include('email');
    // A form has a name too; nothing reads it.
    expect([...new Set(taken)]).to.deep.equal(['name']);
  });
});

describe('a consent', () => {
  it('is never ticked beforehand', async () => {
    const boxes = all(await page.open(), 'checkbox');
    expect(boxes.map(({ name, checked }) => [name, checked])).to.deep.equal([
      ['showName', false],
      ['news', false],
    ]);
  });

  it("is asked for in the petition's words, in the reader’s language", async () => {
    expect(find(await page.open(), 'checkbox', 'Show my name')).to.be.instanceOf(HTMLInputElement);
    expect(find(await page.open('km'), 'checkbox', 'បង្ហាញឈ្មោះរបស់ខ្ញុំ')).to.be.instanceOf(HTMLInputElement);
    page.tells({ consents: { ...petition.consents, news: { fr: 'Envoyez-moi des nouvelles' } } });
    const [label] = get(await page.open(), 'checkbox', 'Envoyez-moi des nouvelles').labels!;
    expect(label!.querySelector('[lang=fr]')).not.to.equal(null);
  });

  it('is not asked for when an older server has no words for it, and one can still sign', async () => {
    const { consents: _none, protection: _neither, ...older } = petition;
    const { final: _nor, ...olderSummary } = summary;
    page.server.answer(PETITION, { ...older, summary: olderSummary });
    const element = await page.filled();
    expect(all(element, 'checkbox')).to.deep.equal([]);
    press(element);
    await settled(element);
    expect(page.sent()[0]!.consents).to.deep.equal({ news: false });
  });

  it('to be shown is not asked for when the petition shows no names', async () => {
    page.tells({ showNames: false });
    const element = await page.open();
    expect(find(element, 'checkbox', 'Show my name')).to.equal(undefined);
    expect(find(element, 'checkbox', 'Send me news')).not.to.equal(undefined);
  });
});

describe('the consent to show a comment', () => {
  it('stands beside the comment once that is unfolded, and goes with the signature', async () => {
    page.tells({ fields: { phone: 'off', city: 'off', comment: 'optional' } });
    const element = await page.filled();
    expect(find(element, 'checkbox', 'My comment may be shown')).to.equal(undefined);
    await unfold(element);
    field(element, 'comment').value = 'For my children.';
    get(element, 'checkbox', 'My comment may be shown').click();
    press(element);
    await settled(element);
    expect(page.sent()[0]!.consents).to.deep.equal({ news: false, comment: true, version: '2026-11' });
  });

  it('is neither asked for nor sent where there is no comment, or no words for it', async () => {
    expect(find(await page.open(), 'checkbox', 'My comment may be shown')).to.equal(undefined);
    const { comment: _older, ...consents } = petition.consents;
    page.tells({ fields: { phone: 'off', city: 'off', comment: 'required' }, consents });
    const element = await page.filled();
    expect(find(element, 'checkbox', 'My comment may be shown')).to.equal(undefined);
    field(element, 'comment').value = 'For my children.';
    press(element);
    await settled(element);
    expect(page.sent()[0]!.consents).not.to.have.property('comment');
  });
});

describe('who gets the name', () => {
  it('is told above the button, in the reader’s language', async () => {
    const line = part(await page.open('km'), 'hand-over')!;
    expect(words(line)).to.equal('យើងមិនប្រគល់ឈ្មោះរបស់អ្នកទេ។');
    const button = part(line.closest('form')!, 'sign')!;
    expect(line.compareDocumentPosition(button)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is not told where an older server does not say', async () => {
    const { handOver: _older, ...consents } = petition.consents;
    page.tells({ consents });
    expect(part(await page.open(), 'hand-over')).to.equal(undefined);
  });
});

describe('the words on privacy', () => {
  it('link to the privacy notice in the reader’s language', async () => {
    const link = get(await page.open('km'), 'link');
    expect(link.href).to.equal('https://sign.test/p/right-to-vote/privacy?lang=km');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('say for how long the address is kept: until it is confirmed, or not at all', async () => {
    expect(words(await page.open()))
      .to.contain('kept only if you ask for news')
      .and.not.to.contain('72 hours');
    page.tells({ confirmation: 'email' });
    const byEmail = await page.open();
    expect(words(byEmail)).to.contain('kept until you confirm, for 72 hours at most');
    expect(hintAt(byEmail, 'email')).to.contain('We send you an e-mail');
  });

  it('say so too on a plain http page, which cannot make the proof that spares an email', async () => {
    page.tells({ protection: 'standard' });
    expect(words(await page.open())).not.to.contain('72 hours');
    const { isSecureContext } = window;
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    try {
      expect(words(await page.open())).to.contain('for 72 hours at most');
    } finally {
      Object.defineProperty(window, 'isSecureContext', { value: isSecureContext, configurable: true });
    }
  });
});
