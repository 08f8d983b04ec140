// What a page changes by a script of its own. Nothing here is imported: the elements bring it along. It stands before
// their script, so that it hears them from the first event on.
const form = document.querySelector('samleng-petition-form');
const dialog = document.querySelector('dialog');
const jump = document.querySelector('.jump');

void inOwnWords();

async function inOwnWords() {
  const Form = await customElements.whenDefined('samleng-petition-form');
  // A word of ours as the group says it.
  await Form.registerTranslation({ language: 'en', form: { sign: 'Add my name' } });
  // A language that does not come with the elements: the form offers it, and what is missing is English.
  await Form.registerTranslation({
    language: 'ko',
    name: '한국어',
    lineHeight: 1.6,
    form: {
      to: '받는 곳:',
      language: '언어',
      readAll: '전문 읽기',
      readLess: '접기',
      way: { count: (text) => `${text}명이 서명했습니다` },
      name: '이름',
      email: '이메일',
      country: '거주 국가',
      chooseCountry: '국가를 선택하세요',
      sign: '서명하기',
      sending: '보내는 중…',
    },
    signing: { done: { title: '서명해 주셔서 감사합니다.' } },
    counter: { signed: () => '명이 서명했습니다' },
  });
}

// The button that leads to the form is of use once the form is there.
form.addEventListener('samleng-ready', () => (jump.hidden = false));
jump.addEventListener('click', () => form.focus());

// Nothing is sent until the question is answered.
form.addEventListener('samleng-before-sign', (event) => event.waitUntil(isTheirs()));

async function isTheirs() {
  // Else the Escape key would repeat the answer of the signer before.
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue === 'yes';
}

document.querySelector('.again').addEventListener('click', async () => {
  form.reset();
  await form.focus();
});
