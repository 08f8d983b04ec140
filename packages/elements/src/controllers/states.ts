/** Sets what a page's styles see as `:state(…)`, in browsers that have it. */
export class States {
  readonly #host: HTMLElement;
  #internals: ElementInternals | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  toggle(state: string, isOn: boolean): void {
    try {
      (this.#internals ??= this.#host.attachInternals()).states[isOn ? 'add' : 'delete'](state);
    } catch {
      // Older ones have no states, or want names with dashes.
    }
  }
}
