/** The words in pictures that are shown with a link, or sent. They have little room; numbers come formatted. */
export const cards = {
  moreThan: (text: string, _count: number) => `More than ${text} people have signed`,
  goalReached: (goal: string) => `Goal reached: ${goal}`,
  voice: (count: string) => `I am one of ${count} voices`,
  firstVoice: 'I am one of the first voices',
  scan: 'Scan to sign',
};

export type CardTexts = typeof cards;
