/** What stands in the pictures that are shown with a link, or sent. Each takes little room; numbers come formatted. */
export const cards = {
  moreThan: (text: string, _count: number) => `More than ${text} people have signed`,
  beFirst: 'Be among the first to sign',
  nextStep: (step: string) => `Next step: ${step}`,
  onTheWay: (step: string, goal: string) => `Next step: ${step}. On the way to ${goal}.`,
  goalReached: (goal: string) => `Goal reached: ${goal}`,
  action: 'Sign the petition',
  voice: (count: string) => `I am one of ${count} voices`,
  firstVoice: 'I am one of the first voices',
  scan: 'Scan to read and sign',
};

export type CardTexts = typeof cards;
