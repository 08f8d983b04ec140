import type { Language, Petition } from '@samleng/contract';
import type { TagElements, TagLook } from '@samleng/contract/tag';

/** What the editor of a petition, or the generator of tags, shows in the frame. */
export type PreviewMessage = {
  kind: 'samleng-preview';
  petition: Petition;
  language: Language;
  scheme: 'light' | 'dark';
  /** Of a tag; else count and form in the usual look. */
  tag?: PreviewedTag;
};

export type PreviewedTag = {
  campaign: string;
  elements: TagElements;
  look: TagLook;
  /** The answer of the campaign's wall. */
  wall: unknown;
};

/** The frame asks for the first one. */
export const READY = 'samleng-preview-ready';
