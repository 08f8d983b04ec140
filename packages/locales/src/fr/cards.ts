import type { CardTexts } from '../en/cards.ts';

export const cards: CardTexts = {
  // Whole millions take "de": 2 000 000 de personnes.
  moreThan: (text, count) =>
    `Plus de ${text}\u00a0${count % 1_000_000 === 0 ? 'de ' : ''}personnes ont signé`,
  beFirst: 'Soyez parmi les premières personnes à signer',
  nextStep: (step) => `Prochaine étape\u00a0: ${step}`,
  onTheWay: (step, goal) => `Prochaine étape\u00a0: ${step}. Objectif\u00a0: ${goal}.`,
  goalReached: (goal) => `Objectif atteint\u00a0: ${goal}`,
  action: 'Signer la pétition',
  voice: (count) => `Je suis l’une des ${count}\u00a0voix`,
  firstVoice: 'Je suis l’une des premières voix',
  scan: 'Scannez pour lire et signer',
};
