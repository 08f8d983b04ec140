import type { ReactiveControllerHost } from 'lit';
import type { LANGUAGES } from '@samleng/contract/languages';
import type { Wrong } from '../../../forms/form-state.ts';
import { valueAt, withValue } from './paths.ts';
import type { Edited, Entry, Localized } from './petition-types.ts';
import { closed, eachText, languagesOf, opened } from './written.ts';

export type Language = (typeof LANGUAGES)[number];

/** What inputs read and write: values by path, and what is wrong there. */
export type Edits = {
  readonly wrong: Wrong;
  readonly languages: readonly Language[];
  value(path: string): unknown;
  set(path: string, value: unknown): void;
};

/** A petition while it is edited: what is typed, what the server has, and what is wrong. */
export class Editing implements Edits {
  readonly #host: ReactiveControllerHost;
  readonly edited: Edited;
  entry: Entry;
  wrong: Wrong = {};
  /** Of a correction, as far as it is written. */
  reason: Localized = {};
  #kept: string;

  /** @param entry To begin with, where it is another than the server has. */
  constructor(host: ReactiveControllerHost, edited: Edited, entry = edited.entry) {
    this.#host = host;
    this.edited = edited;
    this.entry = opened(entry);
    this.#kept = JSON.stringify(closed(opened(edited.entry)));
  }

  get languages(): Language[] {
    return languagesOf(this.entry);
  }

  /** As it is to be sent. */
  get sent(): Entry {
    return closed(this.entry);
  }

  get isChanged(): boolean {
    return JSON.stringify(this.sent) !== this.#kept;
  }

  value(path: string): unknown {
    return valueAt(this.entry, path);
  }

  /** @param path As errors name fields. What was wrong there is not any more, as far as is known. */
  set(path: string, value: unknown): void {
    this.entry = withValue(this.entry, path, value);
    const { [path]: _right, ...wrong } = this.wrong;
    this.wrong = wrong;
    this.#host.requestUpdate();
  }

  addLanguage(language: Language): void {
    this.entry = eachText(this.entry, (text) => ({ ...text, [language]: text[language] ?? '' }));
    this.#host.requestUpdate();
  }

  removeLanguage(language: Language): void {
    this.entry = eachText(this.entry, ({ [language]: _gone, ...text }) => text);
    this.#host.requestUpdate();
  }

  tell(wrong: Wrong): void {
    this.wrong = wrong;
    this.#host.requestUpdate();
  }
}
