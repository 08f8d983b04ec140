import type { ReactiveControllerHost } from 'lit';

/** A value that several elements show: those that watch it are drawn anew when it changes. */
export class Watched<Value> {
  #value: Value;
  readonly #hosts = new Set<ReactiveControllerHost>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set value(value: Value) {
    this.#value = value;
    for (const host of this.#hosts) host.requestUpdate();
  }

  /** For an element's constructor; it is watched while the element is on the page. */
  watch(host: ReactiveControllerHost): void {
    host.addController({
      hostConnected: () => void this.#hosts.add(host),
      hostDisconnected: () => void this.#hosts.delete(host),
    });
  }
}
