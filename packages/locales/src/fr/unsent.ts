import type { UnsentMessages } from '../en/unsent.ts';

export const unsent: UnsentMessages = {
  waiting: (text, count) =>
    count < 2
      ? `${text}\u00a0signature attend d’être envoyée depuis ce téléphone.`
      : `${text}\u00a0signatures attendent d’être envoyées de ce téléphone.`,
  kept: (since, until) => `Donnée le ${since}. Gardée sur ce téléphone jusqu’au ${until}.`,
  unsaved: (since) =>
    `Donnée le ${since}. Laissez cette page ouverte\u00a0: ce navigateur ne peut pas l’enregistrer, et elle serait perdue avec la page.`,
  withdraw: 'Retirer',
  sendNow: 'Envoyer maintenant',
  moment: 'Un instant…',
  withdrawn: 'Signature retirée. Rien n’en reste sur ce téléphone.',
  tooLate: 'Elle avait déjà été envoyée\u00a0: on ne peut plus la retirer ici.',
  busy: 'Elle est en train de partir.',
  stillWaits: 'Elle n’a pas pu être envoyée. Un nouvel essai sera fait automatiquement.',
  sent: 'Une signature qui attendait sur ce téléphone a été envoyée.',
  sentConfirm:
    'Une signature qui attendait sur ce téléphone a été envoyée. Elle comptera dès qu’elle aura été confirmée par le courriel que nous avons envoyé.',
  expired: (since) =>
    `Une signature du ${since} n’a pas été envoyée à temps et a été effacée de ce téléphone. Veuillez signer à nouveau.`,
  overdue: (since) =>
    `Une signature du ${since} n’a pas été envoyée en sept jours et sera bientôt effacée de ce téléphone.`,
  closed: (date) =>
    `La pétition a été close le ${date}, avant l’arrivée d’une signature qui attendait sur ce téléphone et n’a donc pas pu être comptée.`,
  closedNoDate:
    'La pétition a été close avant l’arrivée d’une signature qui attendait sur ce téléphone et n’a donc pas pu être comptée.',
  refused: 'Une signature qui attendait sur ce téléphone n’a pas pu être comptée. Veuillez signer à nouveau.',
};
