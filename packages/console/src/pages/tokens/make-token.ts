import type { InferResponseType } from 'hono/client';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import '../../views/console-dialog.ts';
import { toCopyStyles } from '../../views/to-copy.ts';
import { askedOf, madeView, makeForm } from './make-views.ts';

type Made = InferResponseType<typeof api.tokens.$post, 201>;

/**
 * Makes a token, then shows it, the only time that it is told.
 *
 * @fires done Once it is made.
 * @fires close As it closes, made or not.
 */
@customElement('make-token')
export class MakeTokenElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles, toCopyStyles];
  }

  @state() private made: Made | undefined;
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { make, made: words } = this.words.tokens;
    const heading = this.made ? words.title(this.made.made.name) : make.title;
    return html`<console-dialog heading=${heading} @close=${this.#close}>
      ${
        this.made
          ? madeView(this.made.token, this.made.made.scopes, this.#close)
          : makeForm(this.#state, this.#send)
      }
    </console-dialog>`;
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const json = askedOf(event.target as HTMLFormElement);
    const [noName, noScope] = [!json.name, json.scopes.length === 0];
    if (noName || noScope)
      return this.#state.tell({
        ...(noName && { name: this.words.refusals.isMissing }),
        ...(noScope && { scopes: this.words.tokens.make.noScope }),
      });
    const made = await this.#state.send(() => ask(api.tokens.$post({ json })));
    if (!made) return;
    this.made = made;
    this.dispatchEvent(new Event('done'));
  };
}
