// Runs a classic script with all elements in the jsdom that is named, and prints what went wrong.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [package_, script, answersFile] = process.argv.slice(2);
const { JSDOM, VirtualConsole } = await import(package_);
const answers = JSON.parse(readFileSync(answersFile, 'utf8'));
const WAIT_MS_MAX = 60_000;

const tell = (error) => console.log(String(error?.detail ?? error?.cause ?? error));
process.on('unhandledRejection', tell);
const virtualConsole = new VirtualConsole();
virtualConsole.on('jsdomError', tell);
virtualConsole.on('error', tell);

const options = {
  runScripts: 'outside-only',
  pretendToBeVisual: true,
  url: 'https://page.example',
  virtualConsole,
};
const { window } = new JSDOM('<!doctype html><body></body>', options);
window.fetch = async (url) => {
  const answer = answers[new URL(url).pathname];
  if (!answer) tell(`asked ${url}`);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
window.document.body.innerHTML = ['petition-form', 'signature-counter', 'thank-you-wall']
  .map(
    (name) =>
      `<samleng-${name} petition="p" campaign="c" total server="https://s.example"></samleng-${name}>`,
  )
  .join('');
window.eval(readFileSync(script, 'utf8'));

const shown = () => [...window.document.body.children].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
const isWhole = () =>
  ['The right to vote', '2,850', 'Our chapter'].every((words, at) => shown()[at].includes(words));
const giveUpAt = performance.now() + WAIT_MS_MAX;
while (!isWhole() && performance.now() < giveUpAt) await pause(50);
if (!isWhole()) for (const text of shown()) tell(`shown: ${text.replaceAll(/\s+/g, ' ').slice(-200)}`);
process.exit();
