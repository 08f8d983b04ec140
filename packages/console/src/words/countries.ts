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

  /** In the alphabetical order of the reader's language; none while they load. */
  get all(): readonly NamedCountry[] {
    return this.#loading.value ?? [];
  }

  /** Nothing while they load; the code of a country that has no name. */
  readonly nameOf = (code: string): string => {
    const names = this.#loading.value;
    return names === undefined ? '' : (names.find(([one]) => one === code)?.[1] ?? code);
  };
}

/** The name of a country in the reader's language; its code where it has none. */
export async function countryName(code: string): Promise<string> {
  const names = await loadCountries(language());
  return names.find(([known]) => known === code)?.[1] ?? code;
}
