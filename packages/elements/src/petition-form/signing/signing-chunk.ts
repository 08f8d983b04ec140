// What signing needs and reading does not, in one chunk that is fetched while the visitor reads.
export { errorText } from '../fields/error-text.ts';
export { nextPerson, staffNotes } from './event-view.ts';
export { given, refusal } from './given.ts';
export { shareBox } from './share.ts';
export { hints, meantEmail } from '../fields/hints.ts';
export { nameRefusal } from './sign-request.ts';
export { SigningController } from './signing-controller.ts';
