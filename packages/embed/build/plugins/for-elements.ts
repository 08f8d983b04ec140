import type { PluginOption } from 'vite';
import { ownNames } from '../names/own-names.ts';
import { leanLit } from './lean-lit.ts';
import { minifyTemplates } from './minify-templates.ts';
import { minifyTwice } from './minify.ts';
import { unclobbered } from './unclobbered.ts';
import { withoutLitElement } from './without-lit-element.ts';

/** Makes the elements' code small and safe, in the chunks and in the pinned module alike. */
export const FOR_ELEMENTS: PluginOption[] = [
  minifyTemplates,
  unclobbered,
  leanLit,
  withoutLitElement,
  minifyTwice(ownNames()),
];
