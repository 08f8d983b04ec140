import { type PropertyValues, ReactiveElement, render, type TemplateResult } from 'lit';
import { takePageFace } from './controllers/page-face.ts';

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
    const root = this.renderRoot as ShadowRoot;
    try {
      render(drawn, root, { host: this });
    } catch (error) {
      void import('./controllers/draw-anew.ts').then(({ drawAnew }) => drawAnew(this, error));
    }
    // Translators put elements in the place of our text, and Lit writes on into them as if each were a text node.
    for (const node of root.querySelectorAll<Element & Partial<Text>>('*'))
      if (node.data !== undefined) node.replaceWith(node.data);
  }

  protected abstract render(): TemplateResult;
}
