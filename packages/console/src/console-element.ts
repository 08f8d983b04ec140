import type { ConsoleWords } from '@samleng/locales/console';
import { LitElement } from 'lit';
import { spoken, words } from './words/words.ts';

/** An element of the console: drawn anew when the reader changes the language. */
export class ConsoleElement extends LitElement {
  constructor() {
    super();
    spoken.watch(this);
  }

  get words(): ConsoleWords {
    return words();
  }
}
