// Compiled, never run: what pages of partners may write, and what they must not. Here against the sources, in
// `build/packed.test.ts` against the packages as they are published.
import type {} from '@samleng/elements/jsx';
import type {} from '@samleng/elements/svelte';
import type {} from '@samleng/elements/vue';
import {
  type CounterLayout,
  type Digits,
  PetitionFormElement,
  registerTranslation,
  SignedEvent,
  type WallSort,
} from '@samleng/elements';
import { PetitionForm, SignatureCounter, ThankYouWall } from '@samleng/elements/react';
import { createElement, type JSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

export const wrapped = [
  createElement(PetitionForm, {
    petition: 'right-to-vote',
    onBeforeSign: (event) => event.preventDefault(),
    onSigned: ({ petition, next }) => console.log(petition.length, next === 'confirm'),
    onSamlengError: ({ code }) => console.log(code.length),
  }),
  createElement(SignatureCounter, { petition: 'right-to-vote', layout: 'plain', live: true }),
  createElement(ThankYouWall, { campaign: 'ceroc', sort: 'featured', limit: 6 }),
  // @ts-expect-error -- no such layout
  createElement(SignatureCounter, { layout: 'round' }),
  // @ts-expect-error -- a wall has a campaign
  createElement(ThankYouWall, { petition: 'right-to-vote' }),
  // @ts-expect-error -- a signature tells no name
  createElement(PetitionForm, { onSigned: ({ name }) => console.log(name) }),
];

export const jsx: JSX.IntrinsicElements['samleng-thank-you-wall'] = {
  campaign: 'ceroc',
  limit: 6,
  id: 'wall',
};
export const heardInJsx: JSX.IntrinsicElements['samleng-petition-form'] = {
  'no-sticky': true,
  'onsamleng-signed': ({ next }) => console.log(next),
  ref: (form) => console.log(form?.partner),
};
// @ts-expect-error -- a number of cards, not a text
export const wrongJsx: JSX.IntrinsicElements['samleng-thank-you-wall'] = { limit: 'six' };

export const svelte: SvelteHTMLElements['samleng-petition-form'] = {
  petition: 'right-to-vote',
  lang: 'km',
  'onsamleng-signed': ({ next }) => console.log(next),
};
// @ts-expect-error -- misspelt
export const wrongSvelte: SvelteHTMLElements['samleng-petition-form'] = { petitions: 'right-to-vote' };
export const deafSvelte: SvelteHTMLElements['samleng-thank-you-wall'] = {
  // @ts-expect-error -- nobody signs on a wall
  'onsamleng-signed': () => undefined,
};

type InVue<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>;
export const vue: InVue<'samleng-signature-counter'>['$props'] = {
  petition: 'right-to-vote',
  digits: 'khmr',
  class: 'count',
};
// @ts-expect-error -- no such digits
export const wrongVue: InVue<'samleng-signature-counter'>['$props'] = { digits: 'thai' };
export function emitsInVue(emit: InVue<'samleng-petition-form'>['$emit']): void {
  emit('samleng-signed', new SignedEvent('right-to-vote', 'done'));
  // @ts-expect-error -- never heard of
  emit('samleng-counted', new SignedEvent('right-to-vote', 'done'));
}

export const choices: [CounterLayout, Digits, WallSort] = ['plain', 'khmr', 'featured'];
// @ts-expect-error -- no such order
export const wrongSort: WallSort = 'oldest';

export function inItsOwnWords(): void {
  registerTranslation({
    language: 'th',
    form: { sign: 'ลงชื่อ', way: { count: (count) => `${count} คน` } },
    signing: { share: { invited: ['ว่างสามที่', 'ว่างสองที่', 'ว่างหนึ่งที่', 'ครบแล้ว'] } },
  });
  // @ts-expect-error -- misspelt
  registerTranslation({ language: 'en', form: { sing: 'Add my name' } });
  // @ts-expect-error -- the server sends the words of consents
  registerTranslation({ language: 'en', consents: { news: 'Yes' } });
}

export function formOf(element: Element): PetitionFormElement | undefined {
  return element instanceof PetitionFormElement ? element : undefined;
}
