import { loadCountries, type NamedCountry } from '@samleng/locales/load';
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { language } from './words.ts';

/** For an element's field: the names of countries in the reader's language, once they are there. */
export class Countries {
  readonly #loading: Task<readonly [ReturnType<typeof language>], NamedCountry[]>;

  constructor(host: ReactiveControllerHost) {
    this.#loading = new Task(host, {
      task: ([spoken]) => loadCountries(spoken),
      args: () => [language()] as const,
    });
  }

  /** Nothing while they load; the code of a country that has no name. */
  readonly nameOf = (code: string): string => {
    const names = this.#loading.value;
    return names === undefined ? '' : (names.find(([one]) => one === code)?.[1] ?? code);
  };
}
