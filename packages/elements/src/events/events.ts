// Events for the page. None carries personal data, because trackers on the page hear them too. All are
// `composed`: the page hears a form inside somebody's shadow root as well.

/** Something could not be loaded or sent; `code` is a problem's code, or `network`. */
export class SamlengErrorEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('samleng-error', { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'samleng-error': SamlengErrorEvent;
  }
}
