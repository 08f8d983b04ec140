import type { ProblemCode } from '@samleng/contract';

/** Each problem in one sentence, for people who read the raw answer. */
export const problems: Record<ProblemCode, string> = {
  malformed: 'The request cannot be read.',
  'not-signed-in': 'Please sign in.',
  'console-needs-https': 'The console needs https.',
  'foreign-origin': 'This comes from another site.',
  'not-allowed': 'Your role does not allow this.',
  'second-factor-needed': 'Set up the second step of signing in first.',
  'changed-meanwhile': 'Somebody else has changed this meanwhile.',
  'invalid-input': 'Some fields are not right.',
  'not-found': 'There is nothing here.',
  'petition-not-found': 'There is no such petition.',
  'campaign-not-found': 'There is no such campaign.',
  'partner-not-found': 'There is no such partner.',
  'method-not-allowed': 'This cannot be done here.',
  'petition-closed': 'The petition is closed.',
  'petition-not-open-yet': 'The petition is not open yet.',
  'petition-paused': 'The petition is paused.',
  'too-large': 'The request is too large.',
  'wrong-content-type': 'The request has the wrong content type.',
  'invalid-signature': 'Some fields are not right.',
  'too-many-requests': 'Too many requests. Try again later.',
  unavailable: 'The server cannot answer now. Try again soon.',
};
