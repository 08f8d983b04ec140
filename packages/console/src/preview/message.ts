import type { Language, Petition } from '@samleng/contract';

/** What the editor shows in the frame. */
export type PreviewMessage = {
  kind: 'samleng-preview';
  petition: Petition;
  language: Language;
  scheme: 'light' | 'dark';
};

/** The frame asks for the first one. */
export const READY = 'samleng-preview-ready';
