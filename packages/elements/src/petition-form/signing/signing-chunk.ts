// The code that signing needs, as one chunk: prefetched while the visitor reads.
export { help } from '../fields/help.ts';
export { staffNotes } from './event-view.ts';
export { given, refusal } from './given.ts';
export { outcome, standing } from './standing.ts';
export { nameRefusal } from './sign-request.ts';
export { SigningController } from './signing-controller.ts';
