import {
  createProver,
  newSignatureId,
  ProblemError,
  type Prover,
  type Settled,
  signOrQueue,
  startQueue,
  withdraw,
} from '@samleng/client';
import type { Language, Petition, SignAnswer, SignRequest } from '@samleng/contract';
import type { NameRefusal } from '@samleng/contract/name';
import type { ReactiveElement, ReactiveController } from 'lit';
import { StatesController } from '../../controllers/states.ts';
import { SamlengErrorEvent } from '../../events/events.ts';
import { SignedEvent } from '../../events/signed-event.ts';
import { CurrentState, type Shown } from './current-state.ts';
import { EventMode } from './event-mode.ts';
import { FarButton } from '../sticky/far-button.ts';
import { outcomeStyles } from './outcome.styles.ts';
import { sheetFor } from '../../controllers/sheet.ts';
import { pageAllows } from './before-sign.ts';
import { partnerCount } from './partner-count.ts';
import { QueuedEvent } from './sign-events.ts';
import { Sharing } from './sharing.ts';
import type { FieldErrors } from '../fields/fields.ts';
import { nameRefusal, signRequest, valuesOf } from './sign-request.ts';
import { InlineValidation } from '../fields/inline-validation.ts';
import { remember } from '../fields/remembered.ts';
import { UnsentNotes } from '../unsent/unsent-notes.ts';
import type { Step } from '../step.ts';
import { errorsOf, fromServer } from '../fields/validation.ts';

type Host = ReactiveElement & {
  server: string;
  petition: string;
  partner?: string | undefined;
  shownStatus: string | undefined;
};
/** `email` is where the confirmation went, if this page knows it. */
type Answer = SignAnswer & { linkEnded?: true; email?: string };
/** After this long the form explains the delay. */
const SLOW_MS = 3000;

type Refusal = { code?: string | undefined; errors: ProblemError['errors'] };

/** Checks and sends one signature, and exposes how far it has come. */
export class SigningController implements ReactiveController {
  step: Step = { kind: 'filling' };
  errors: FieldErrors = {};
  /** Why a signature queued on an earlier visit was refused. */
  refusedLater: string | undefined;
  /** The queued signature was withdrawn, and nothing done since. */
  withdrawn = false;
  /** Other signatures that wait on this device; not at events, where they are other people's. */
  readonly unsent: UnsentNotes | undefined;
  /** Signatures through this partner; known after signing. */
  partnerCount: number | undefined;
  readonly sharing: Sharing;
  /** It takes longer than people expect. */
  slow = false;
  readonly inline: InlineValidation;
  /** Not at events, where the form is what the device is for. */
  readonly farButton: FarButton | undefined;
  /** Only at an event. */
  readonly event: EventMode | undefined;
  /** The device is shared: someone else signs next. */
  readonly shared: boolean;

  readonly #host: Host;
  readonly #current: CurrentState;
  /** Kept until the server acknowledges it, so that a repeat counts once. */
  #id: string | undefined;
  /** Of this signature. */
  #prover: Prover | undefined;
  #stopQueue: (() => void) | undefined;

  /**
   * @param eventToken Of the staff link that this page was opened with.
   * @param shown The petition that the element shows, which this keeps current.
   */
  constructor(host: Host, eventToken: string | undefined, shown: Shown) {
    this.#host = host;
    this.#current = new CurrentState(host, shown);
    this.shared = eventToken !== undefined;
    this.event = eventToken ? new EventMode(eventToken) : undefined;
    this.unsent = this.event ? undefined : new UnsentNotes(host, () => this.#id);
    this.sharing = new Sharing(host);
    this.inline = new InlineValidation(this, () => host.requestUpdate());
    this.farButton = this.shared ? undefined : new FarButton(host);
    sheetFor(host.renderRoot as ShadowRoot)(outcomeStyles.cssText);
    host.addController(this);
    host.addController(new StatesController(host, () => this.#states));
  }

  get #states() {
    const { kind } = this.step;
    const closed = this.#host.shownStatus === 'closed';
    return { signed: kind === 'done', queued: kind === 'queued', closed };
  }

  hostConnected(): void {
    this.unsent?.connect();
    this.#stopQueue = startQueue(
      (settled) => this.#settled(settled),
      () => void this.unsent?.refresh(),
    );
  }

  hostDisconnected(): void {
    this.unsent?.disconnect();
    this.#stopQueue?.();
    this.#prover?.drop();
  }

  /** The form was touched: starts the proof of work while the signer types. */
  touch(petition: Petition): void {
    this.#current.refreshIfOld();
    if (!this.event?.proof) this.#proverFor(petition)?.begin();
  }

  /** Starts again, for another petition or for the next person. */
  reset(): void {
    this.#forget();
    this.errors = {};
    this.refusedLater = undefined;
    this.withdrawn = false;
    this.sharing.invited = 0;
    this.#go({ kind: 'filling' });
  }

  /** Its error is out of date. */
  countryChosen(): void {
    const { country: _, ...others } = this.errors;
    this.errors = others;
  }

  /** Withdraws the queued signature; if it was sent meanwhile, its outcome is shown. */
  async withdraw(): Promise<void> {
    if (this.#id) await withdraw(this.#id);
  }

  /** The button was pressed. Shows errors that need no server first. */
  async submit(form: HTMLFormElement, petition: Petition, language: Language): Promise<void> {
    // The focus goes to the first error, which is read with its field.
    this.inline.stopAnnouncing();
    const id = (this.#id ??= newSignatureId());
    // Until it begins anew, for another petition or the next person.
    const isStill = () => id === this.#id;
    const values = valuesOf(form);
    const errors = errorsOf(values, petition.fields, await nameRefusal(values.name));
    if (!isStill()) return;
    this.errors = errors;
    this.refusedLater = undefined;
    this.withdrawn = false;
    this.#go({ kind: 'filling' });
    if (Object.keys(errors).length > 0) return;
    const { partner } = this.#host;
    const request = signRequest(form, { id, language, partner, petition, proof: this.event?.proof });
    const isAllowed = await pageAllows(this.#host, (step) => isStill() && this.#go(step));
    if (isAllowed && isStill()) await this.#send(request, this.#proverFor(petition));
  }

  #proverFor({ protection }: Petition): Prover | undefined {
    if (protection === 'standard') this.#prover ??= createProver(this.#host.server);
    return this.#prover;
  }

  async #send(request: SignRequest, prover: Prover | undefined): Promise<void> {
    const { server, petition } = this.#host;
    const { id } = request;
    const impatience = setTimeout(() => this.#explainDelay(), SLOW_MS);
    try {
      const outcome = await signOrQueue(server, petition, request, prover);
      if (!this.event) remember('country', request.country);
      if (outcome.kind === 'signed') return this.#signed(id, petition, { ...outcome, email: request.email });
      this.event?.waitFor(id);
      if (id === this.#id) this.#go(outcome);
      this.#host.dispatchEvent(new QueuedEvent(petition));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const name = await nameRefusal(request.name);
      if (id === this.#id) await this.#refused(error, name);
    } finally {
      clearTimeout(impatience);
      this.slow = false;
    }
  }

  /** If the element shows another petition by now, only the page is told. */
  #signed(id: string, petition: string, { next, linkEnded, email }: Answer): void {
    if (this.event && linkEnded) this.event.linkEnded = true;
    if (id === this.#id) {
      this.#forget();
      this.#go({ kind: 'done', next, ...(email && { email }) });
    }
    this.#host.dispatchEvent(new SignedEvent(petition, next));
    void this.#countPartner();
  }

  async #countPartner(): Promise<void> {
    this.partnerCount = await partnerCount(this.#host);
    this.#host.requestUpdate();
  }

  #explainDelay(): void {
    this.slow = true;
    this.#host.requestUpdate();
  }

  /** @param name Why this page would refuse the name: it knows the sign, while answers hold nothing that was typed. */
  async #refused({ code = 'unknown', errors }: Refusal, name?: NameRefusal): Promise<void> {
    this.errors = fromServer(errors, name);
    const atField = Object.keys(this.errors).length > 0;
    // The petition may have closed meanwhile: show its current state.
    if (!atField) await this.#current.refused(code);
    this.#go(atField ? { kind: 'filling' } : { kind: 'filling', problem: code });
    this.#host.dispatchEvent(new SamlengErrorEvent(code));
  }

  /** A queued signature was sent, refused or deleted, by this tab or another. */
  #settled(settled: Settled): void {
    const { id, petition, outcome } = settled;
    void this.unsent?.settled(settled);
    const isShown = this.step.kind === 'queued' && id === this.#id;
    const hadWaited = this.event?.answered(id);
    if ('next' in outcome) {
      if (isShown || hadWaited) this.#signed(id, petition, outcome);
      else if (petition === this.#host.petition) void this.#current.refresh();
    } else if (this.event && hadWaited) {
      this.event.refused += 1;
      if (isShown) this.reset();
      this.#host.dispatchEvent(new SamlengErrorEvent(codeOf(outcome)));
    } else if ('gone' in outcome) {
      if (isShown) this.#gone(outcome.gone === 'withdrawn');
    } else if (isShown) {
      this.#forget();
      void this.#refused(outcome.problem);
    } else if (petition === this.#host.petition) {
      void this.#current.refused(outcome.problem.code);
      this.refusedLater = outcome.problem.code === 'petition-closed' ? 'petition-closed' : 'refused-later';
    }
    this.#host.requestUpdate();
  }

  #gone(withdrawn: boolean): void {
    this.reset();
    this.withdrawn = withdrawn;
    // A withdrawn signature is cleared from the form; one that expired can be sent again.
    if (withdrawn) this.#host.renderRoot.querySelector('form')?.reset();
  }

  /** The next signature gets its own id and proof. */
  #forget(): void {
    this.#id = undefined;
    this.#prover?.drop();
    this.#prover = undefined;
  }

  #go(step: Step): void {
    this.step = step;
    this.#host.requestUpdate();
  }
}

function codeOf(outcome: Exclude<Settled['outcome'], SignAnswer>): string {
  return 'gone' in outcome ? outcome.gone : outcome.problem.code;
}
