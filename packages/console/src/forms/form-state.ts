import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ApiProblem, isProblem } from '../requests/api-problem.ts';
import { problemText } from '../requests/problem-text.ts';
import { refusalText } from '../requests/refusal-text.ts';
import { focusWrong } from './form-values.ts';

type Host = ReactiveControllerHost & { renderRoot: ParentNode };

/** What went wrong: with a field, by its name, or with the whole (`form`). */
export type Wrong = Readonly<Record<string, string>>;

/** How far a form is: sent once at a time, and what is wrong with it. */
export class FormState implements ReactiveController {
  readonly #host: Host;
  sending = false;
  wrong: Wrong = {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Says what is wrong, and leads there. Nothing when `wrong` is empty. */
  async tell(wrong: Wrong): Promise<void> {
    this.wrong = wrong;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (Object.keys(wrong).length > 0) focusWrong(this.#host.renderRoot);
  }

  /**
   * Sends, unless it is being sent already.
   *
   * @param texts What to say of some problems of the server, by code or status, and of the fields that it refuses, by
   *   name; of others, the usual: at the field where the form has it.
   * @returns What `work` did; undefined when it failed, or was not begun because another is under way.
   */
  async send<Done>(work: () => Promise<Done>, texts: Record<string, string> = {}): Promise<Done | undefined> {
    if (this.sending) return undefined;
    this.sending = true;
    await this.tell({});
    try {
      return await work();
    } catch (error) {
      await this.tell(wrongOf(error, texts, this.#host.renderRoot));
      return undefined;
    } finally {
      this.sending = false;
      this.#host.requestUpdate();
    }
  }
}

function wrongOf(error: unknown, texts: Record<string, string>, form: ParentNode): Wrong {
  if (!isProblem(error)) throw error;
  const fields = error.errors
    .filter(({ field }) => texts[field] !== undefined || form.querySelector(`[name="${CSS.escape(field)}"]`))
    .map(({ field, message }) => [field, texts[field] ?? refusalText(message)] as const);
  return fields.length > 0 ? Object.fromEntries(fields) : { form: textOf(error, texts) };
}

function textOf(error: ApiProblem, texts: Record<string, string>): string {
  return texts[error.code] ?? texts[String(error.status)] ?? problemText(error);
}
