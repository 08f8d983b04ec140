// Shows every state of every element, and brings each element into its state. The states' server
// (states-server.ts) answers under /states/<state>/ as a real server would in that state.

// Other examples must not send what is queued here: without storage the queue stays in memory.
indexedDB.open = () => {
  throw new DOMException('no storage on this page', 'SecurityError');
};

// States must not pass while somebody looks: in event mode the form resets by itself after a while.
const pageTimeout = setTimeout;
window.setTimeout = (run, delay, ...rest) =>
  delay === 30_000 ? undefined : pageTimeout(run, delay, ...rest);

const width = Number(new URLSearchParams(location.search).get('width') ?? 360);
const only = new URLSearchParams(location.search).get('only');
const onlyLang = new URLSearchParams(location.search).get('lang');
const onlyScheme = new URLSearchParams(location.search).get('scheme');

// As on a phone, also where this browser has no share sheet.
if (new URLSearchParams(location.search).has('sheet')) {
  const share = { share: { value: async () => {} }, canShare: { value: () => true } };
  Object.defineProperties(navigator, share);
}

const NAMES = { en: 'Sok Dara', km: 'សុខ ដារ៉ា', fr: 'Dara Sok' };
const FALLBACKS = { en: 'Sign the petition', km: 'ចុះហត្ថលេខាលើញត្តិ', fr: 'Signer la pétition' };

/** All cells; resolves once their elements are in their states. */
const filled = [];

/** Fills in the form like a signer. */
function fill(root, lang, email = 'sok.dara@example.org') {
  root.querySelector('#name').value = NAMES[lang];
  root.querySelector('#email').value = email;
  root.querySelector('#country').value = 'US';
}
const press = (root) => root.querySelector('form').requestSubmit();
const fillAndPress = (root, lang) => {
  fill(root, lang);
  press(root);
};
const pressWithGmail = (root, lang) => {
  fill(root, lang, 'sok.dara@gmail.com');
  press(root);
};
const pressWithErrors = (root) => {
  root.querySelector('#name').value = 'ក្';
  root.querySelector('#email').value = 'sok.dara';
  root.querySelector('#phone').value = '០១២ ៣៤';
  press(root);
};
const slip = async (root, lang) => {
  fill(root, lang);
  const email = root.querySelector('#email');
  email.value = 'sok.dara@gmial.com';
  // Loaded while the visitor reads, so it may not be there yet.
  while (!root.querySelector('[role=status] button')) {
    email.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await new Promise((resolve) => pageTimeout(resolve, 400));
  }
};
const unfold = (root) => root.querySelectorAll('.fold').forEach((button) => button.click());

/** Opens the form with a staff link. Removed before attributes are set, because it is none. */
const EVENT = { event: 'demo' };

const STATES = {
  'petition-form': [
    ['loading', 'loading'],
    ['empty', 'open'],
    ['unfolded', 'every-field', unfold],
    ['filled', 'open', fill],
    ['an address with a slip', 'open', slip],
    ['invalid', 'every-field', pressWithErrors],
    ['sending', 'sending', fillAndPress],
    ['done', 'open', fillAndPress],
    ['to be confirmed by letter: empty', 'confirm'],
    ['to be confirmed by letter', 'confirm', pressWithGmail],
    ['to be confirmed by letter: a mailbox without a page that we know', 'confirm', fillAndPress],
    ['queued', 'queued', fillAndPress],
    ['refused', 'refused', fillAndPress],
    ['event: empty', 'open', undefined, EVENT],
    ['event: next person', 'open', fillAndPress, EVENT],
    ['event: to be confirmed by letter', 'confirm', fillAndPress, EVENT],
    ['event: waiting', 'queued', fillAndPress, EVENT],
    ['event: the staff link has ended', 'event-ended', fillAndPress, EVENT],
    ['closed, the count is final', 'closed'],
    ['closed, not final yet', 'just-closed'],
    ['upcoming', 'upcoming'],
    ['paused', 'paused'],
    ['not found', 'not-found'],
    ['server away', 'away'],
  ],
  'signature-counter': [
    ['loading', 'loading'],
    ['open', 'open'],
    ['Khmer digits', 'open', undefined, { digits: 'khmr' }],
    ['plain', 'open', undefined, { layout: 'plain' }],
    ['its own milestones', 'open', undefined, { milestones: '1000,2000,4000' }],
    ['today', 'today', undefined, { today: '' }],
    ['nobody yet', 'nobody'],
    ['a few', 'few'],
    ['a partner’s own', 'open', undefined, { partner: 'cnrp-minnesota' }],
    ['the last days', 'last-days'],
    [
      'all extras',
      'today',
      undefined,
      { today: '', milestones: '', partner: 'cnrp-minnesota', total: '', ticker: '' },
    ],
    ['past the goal', 'past-the-goal'],
    ['closed', 'closed'],
    ['upcoming', 'upcoming'],
    ['paused', 'paused'],
    ['not found', 'not-found'],
    ['server away', 'away'],
  ],
  'thank-you-wall': [
    ['loading', 'loading'],
    ['donations', 'open', undefined, { limit: '4', sort: 'featured' }],
    ['list', 'open', undefined, { limit: '2', layout: 'list' }],
    ['empty', 'empty'],
    ['not found', 'not-found'],
    ['server away', 'away'],
  ],
};

/** A form reads the staff link from the page's address when it is created, so the address changes for that moment. */
function makeElement(tag, event) {
  const own = location.href;
  if (event) history.replaceState(null, '', `#event=${event}`);
  const made = document.createElement(`samleng-${tag}`);
  history.replaceState(null, '', own);
  return made;
}

function element(tag, server, lang, { event, ...attributes } = {}) {
  const made = makeElement(tag, event);
  const subject = tag === 'thank-you-wall' ? { campaign: 'ceroc' } : { petition: 'right-to-vote' };
  const all = { lang, server: `${location.origin}/states/${server}`, ...subject, ...attributes };
  for (const [name, value] of Object.entries(all)) made.setAttribute(name, value);
  const fallback = document.createElement('a');
  fallback.href = 'http://localhost:8787/p/right-to-vote';
  fallback.textContent = FALLBACKS[lang];
  made.append(fallback);
  return made;
}

/** Waits until the element shows its form with country names, then acts on it. */
async function bring(made, act, lang) {
  const find = (selector) => made.shadowRoot?.querySelector(selector);
  while (!find('form')) await new Promise(requestAnimationFrame);
  find('form').dispatchEvent(new FocusEvent('focusin'));
  while (!find('#country option:nth-child(9)')) await new Promise(requestAnimationFrame);
  await act(made.shadowRoot, lang);
}

async function fillCell(cell, tag, [server, act, attributes], lang) {
  // Until its script is loaded, an element is not created and would read the address too late.
  if (attributes?.event) await customElements.whenDefined(`samleng-${tag}`);
  const made = element(tag, server, lang, attributes);
  cell.append(made);
  if (act) await bring(made, act, lang);
}

function state(tag, [name, server, act, attributes]) {
  const row = document.createElement('div');
  row.className = 'state';
  row.dataset.state = `${tag}: ${name}`;
  row.append(Object.assign(document.createElement('h3'), { textContent: name }));
  for (const scheme of onlyScheme ? [onlyScheme] : ['light', 'dark']) {
    for (const lang of onlyLang ? [onlyLang] : Object.keys(NAMES)) {
      const cell = Object.assign(document.createElement('div'), { className: `cell ${scheme}` });
      cell.style.width = `${width}px`;
      row.append(cell);
      filled.push(fillCell(cell, tag, [server, act, attributes], lang));
    }
  }
  return row;
}

addEventListener('DOMContentLoaded', () => {
  for (const choice of [280, 320, 360, 480, 640, 900]) {
    const link = Object.assign(document.createElement('a'), {
      href: `?width=${choice}`,
      textContent: `${choice} px`,
    });
    document.querySelector('#widths').append(link);
  }
  const sheet = Object.assign(document.createElement('a'), { href: '?sheet', textContent: 'share sheet' });
  document.querySelector('#widths').append(sheet);
  for (const [tag, states] of Object.entries(STATES)) {
    if (only && only !== tag) continue;
    const section = document.createElement('section');
    section.append(Object.assign(document.createElement('h2'), { textContent: `<samleng-${tag}>` }));
    section.append(...states.map((one) => state(tag, one)));
    document.querySelector('#states').append(section);
  }
  // Tests wait for this.
  void Promise.all(filled).then(() => document.documentElement.setAttribute('data-filled', ''));
});
