import type { SignAnswer } from '@samleng/contract';

/** The steps of signing. `problem` is the code of a refusal that is not the fault of a field. */
export type Step =
  | { kind: 'filling'; problem?: string }
  | { kind: 'sending' }
  /** Without `keptUntil` it is only in memory. */
  | { kind: 'queued'; keptUntil?: Date }
  | { kind: 'done'; next: SignAnswer['next']; email?: string };

/** The signer has nothing more to do in the form. */
export type Over = Extract<Step, { kind: 'done' | 'queued' }>;

export function isOver(step: Step): step is Over {
  return step.kind === 'done' || step.kind === 'queued';
}
