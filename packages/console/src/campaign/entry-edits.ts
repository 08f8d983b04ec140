import { LANGUAGES } from '@samleng/contract/languages';
import type { ReactiveControllerHost } from 'lit';
import type { Wrong } from '../forms/form-state.ts';
import type { Edits } from '../pages/petition/model/editing.ts';
import { valueAt, withValue } from '../pages/petition/model/paths.ts';

/** An entry of a campaign while it is edited: what is typed, and what is wrong with it. */
export class EntryEdits<Entry extends object> implements Edits {
  readonly #host: ReactiveControllerHost;
  readonly languages = LANGUAGES;
  entry: Entry;
  wrong: Wrong = {};

  constructor(host: ReactiveControllerHost, entry: Entry) {
    this.#host = host;
    this.entry = entry;
  }

  value(path: string): unknown {
    return valueAt(this.entry, path);
  }

  /** @param path As errors name fields. What was wrong there is not any more, as far as is known. */
  set(path: string, value: unknown): void {
    this.entry = withValue(this.entry, path, value);
    const { [path]: _right, ...wrong } = this.wrong;
    this.tell(wrong);
  }

  tell(wrong: Wrong): void {
    this.wrong = wrong;
    this.#host.requestUpdate();
  }
}
