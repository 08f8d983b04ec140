import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { FiguresPageElement } from '../../partner-figures/figures-page.ts';
import type { Figures } from '../../campaign/types.ts';

/** What a partner sees: their own figures and tag. */
@customElement('own-page')
export class OwnPageElement extends FiguresPageElement {
  protected override load(): Promise<Figures> {
    return ask(api.own.$get());
  }

  /** The page that they can pass on. */
  protected override tagPage({ campaign, partner }: Figures): string {
    return `/partners/${campaign}/${partner}`;
  }
}
