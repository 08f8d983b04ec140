/** What a petition said before, and who changed it. */
export const petitionVersions = {
  version: (number: string) => `Version ${number}`,
  current: 'now',
  kinds: {
    first: 'First version',
    settings: 'Change',
    translation: 'Translation added',
    correction: 'Correction',
  },
  by: (name: string) => `by ${name}`,
  command: 'a command on the server',
  unknown: 'an account that is gone',
  changes: (count: string) => `${count} changes`,
  oneChange: '1 change',
  reason: (text: string) => `Reason: ${text}`,
  show: 'What changed',
  again: 'Take this text again',
};

export type PetitionVersionsWords = typeof petitionVersions;
