import { type PropertyValues, ReactiveElement, render, type TemplateResult } from 'lit';
import { takePageFace } from './controllers/page-face.ts';
import { scriptServer, warnOfNoServer } from './script-server.ts';

/** How elements declare their `server`: `https://sign.example.org/` means the same. */
export const SERVER_PROPERTY = {
  converter: (value: string | null) => (value || scriptServer).replace(/\/+$/, ''),
};

/**
 * The base of all our elements. Not `LitElement`, which also supports polyfills, hydration and directives that
 * wait: we use none of them, and every page would have to load them.
 */
export abstract class SamlengElement extends ReactiveElement {
  abstract server: string;

  constructor() {
    super();
    takePageFace(this);
  }

  protected override update(changed: PropertyValues): void {
    // Drawn first: what a drawing sets itself is no reason to draw again.
    const drawn = this.render();
    super.update(changed);
    if (!this.server) warnOfNoServer();
    render(drawn, this.renderRoot, { host: this });
  }

  protected abstract render(): TemplateResult;
}
