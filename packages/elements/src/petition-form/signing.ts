import { newSignatureId, ProblemError, type Settled, signOrQueue, startQueue } from '@samleng/client';
import type { Language, PetitionFields, SignAnswer, SignRequest } from '@samleng/contract';
import type { LitElement, ReactiveController } from 'lit';
import { SamlengErrorEvent, SignedEvent } from '../events.ts';
import { BeforeSignEvent, QueuedEvent } from './events.ts';
import type { FieldErrors } from './fields.ts';
import { nameRefusal, signRequest, valuesOf } from './sign-request.ts';
import { errorsOf, fromServer } from './validation.ts';

/** How far the signing has come. `problem` is the code of a refusal that belongs to no field. */
export type Step =
  | { kind: 'filling'; problem?: string }
  | { kind: 'sending' }
  | { kind: 'queued' }
  | { kind: 'done'; next: SignAnswer['next'] };

type Host = LitElement & { server: string; petition: string; partner?: string | undefined };

/** Checks and sends one signature, however long that takes, and says how far it has come. */
export class SigningController implements ReactiveController {
  step: Step = { kind: 'filling' };
  errors: FieldErrors = {};
  /** Why a signature that had waited since an earlier visit was refused. */
  refusedLater: string | undefined;

  readonly #host: Host;
  readonly #onCounted: () => Promise<void>;
  /** Made before anything is sent and kept until it is acknowledged, so that a repeat counts once. */
  #id: string | undefined;
  #stopQueue: (() => void) | undefined;

  /** @param onCounted The count has changed, or may have. */
  constructor(host: Host, onCounted: () => Promise<void>) {
    this.#host = host;
    this.#onCounted = onCounted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopQueue = startQueue((settled) => this.#settled(settled));
  }

  hostDisconnected(): void {
    this.#stopQueue?.();
  }

  /** Begins anew, for another petition. */
  reset(): void {
    this.#id = undefined;
    this.errors = {};
    this.refusedLater = undefined;
    this.#go({ kind: 'filling' });
  }

  /** The button was pressed. Refuses early what can be told without the server. */
  async submit(form: HTMLFormElement, fields: PetitionFields, language: Language): Promise<void> {
    const values = valuesOf(form);
    this.errors = errorsOf(values, fields, await nameRefusal(values.name));
    this.refusedLater = undefined;
    this.#go({ kind: 'filling' });
    if (Object.keys(this.errors).length > 0 || !this.#host.dispatchEvent(new BeforeSignEvent())) return;
    this.#id ??= newSignatureId();
    const request = signRequest(form, { id: this.#id, language, partner: this.#host.partner });
    this.#go({ kind: 'sending' });
    await this.#send(request);
  }

  async #send(request: SignRequest): Promise<void> {
    const { server, petition } = this.#host;
    try {
      const outcome = await signOrQueue(server, petition, request);
      if (outcome.kind === 'signed') return this.#signed(request.id, petition, outcome.next);
      if (request.id === this.#id) this.#go({ kind: 'queued' });
      this.#host.dispatchEvent(new QueuedEvent(petition));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (request.id === this.#id) await this.#refused(error);
    }
  }

  /** The element may ask for another petition by now; then only the page is told. */
  #signed(id: string, petition: string, next: SignAnswer['next']): void {
    if (id === this.#id) {
      this.#id = undefined;
      this.#go({ kind: 'done', next });
    }
    this.#host.dispatchEvent(new SignedEvent(petition));
    void this.#onCounted();
  }

  async #refused({
    code = 'unknown',
    errors,
  }: {
    code?: string | undefined;
    errors: ProblemError['errors'];
  }): Promise<void> {
    this.errors = fromServer(errors);
    const atField = Object.keys(this.errors).length > 0;
    // The petition may have closed under us: what the server says now is what is shown.
    if (!atField) await this.#onCounted();
    this.#go(atField ? { kind: 'filling' } : { kind: 'filling', problem: code });
    this.#host.dispatchEvent(new SamlengErrorEvent(code));
  }

  /** A signature that had waited was sent, by this tab or another. */
  #settled({ id, petition, outcome }: Settled): void {
    const isShown = this.step.kind === 'queued' && id === this.#id;
    if (outcome === 'signed') {
      if (isShown) this.#signed(id, petition, 'done');
    } else if (isShown) {
      this.#id = undefined;
      void this.#refused(outcome.problem);
    } else if (petition === this.#host.petition) {
      this.refusedLater = outcome.problem.code === 'petition-closed' ? 'petition-closed' : 'refused-later';
      this.#host.requestUpdate();
    }
  }

  #go(step: Step): void {
    this.step = step;
    this.#host.requestUpdate();
  }
}
