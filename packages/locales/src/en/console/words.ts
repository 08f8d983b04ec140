import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { welcome } from './welcome.ts';
import { refusals } from './refusals.ts';

/** The words of the pages that are open to everybody, and of what any page shows; English is the type of every other language. */
export const words = {
  shell,
  signIn,
  welcome,
  refusals,
};

export type StartWords = typeof words;
