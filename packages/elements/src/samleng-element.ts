import { type PropertyValues, ReactiveElement, render, type TemplateResult } from 'lit';
import { takePageFace } from './controllers/page-face.ts';

/**
 * What all our elements are. Not a `LitElement`, which also looks after polyfills, hydration and directives that
 * wait for something: we use none of them, and every page would pay for them.
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
    render(drawn, this.renderRoot, { host: this });
  }

  protected abstract render(): TemplateResult;
}
