import type { SignAnswer } from '@samleng/contract';

/** How far the signing has come. `problem` is the code of a refusal that belongs to no field. */
export type Step =
  | { kind: 'filling'; problem?: string }
  | { kind: 'sending' }
  /** `keptUntil` when this device keeps it for so long, and not only the page. */
  | { kind: 'queued'; keptUntil?: Date }
  | { kind: 'done'; next: SignAnswer['next']; email?: string };

/** A step after which the signer has nothing more to do in the form. */
export type Over = Extract<Step, { kind: 'done' | 'queued' }>;

export function isOver(step: Step): step is Over {
  return step.kind === 'done' || step.kind === 'queued';
}
