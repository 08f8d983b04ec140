// Compiled, never run: what frameworks' templates may say, and what they must not.
import type {} from './jsx.ts';
import type {} from './svelte.ts';
import type {} from './vue.ts';
import { createElement, type JSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import { PetitionForm, SignatureCounter } from './react.ts';

export const wrapped = [
  createElement(PetitionForm, {
    petition: 'right-to-vote',
    onSigned: ({ petition, next }) => console.log(petition.length, next === 'confirm'),
  }),
  createElement(SignatureCounter, { petition: 'right-to-vote', layout: 'plain', live: true }),
  // @ts-expect-error -- no such layout
  createElement(SignatureCounter, { layout: 'round' }),
];

export const jsx: JSX.IntrinsicElements['samleng-thank-you-wall'] = { campaign: 'ceroc', limit: 6 };
// @ts-expect-error -- a number of cards, not a text
export const wrongJsx: JSX.IntrinsicElements['samleng-thank-you-wall'] = { limit: 'six' };

export const svelte: SvelteHTMLElements['samleng-petition-form'] = { petition: 'right-to-vote', lang: 'km' };
// @ts-expect-error -- misspelt
export const wrongSvelte: SvelteHTMLElements['samleng-petition-form'] = { petitions: 'right-to-vote' };

type VueProps = InstanceType<GlobalComponents['samleng-signature-counter']>['$props'];
export const vue: VueProps = { petition: 'right-to-vote', digits: 'khmr' };
// @ts-expect-error -- no such digits
export const wrongVue: VueProps = { digits: 'thai' };

export function listens(form: HTMLElementTagNameMap['samleng-petition-form']): void {
  form.addEventListener('samleng-signed', ({ next }) => console.log(next));
}
