// What signing needs and reading does not, in one chunk that is fetched while the visitor reads.
export { shareBox } from './share.ts';
export { nameRefusal } from './sign-request.ts';
export { SigningController } from './signing.ts';
