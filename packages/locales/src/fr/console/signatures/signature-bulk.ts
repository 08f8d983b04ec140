import type { SignatureBulkWords } from '../../../en/console/signatures/signature-bulk.ts';

const signaturesOf = (number: number, count: string) =>
  number === 1 ? '1\u00a0signature' : `${count}\u00a0signatures`;

export const signatureBulk: SignatureBulkWords = {
  chosen: (number, count) => `${signaturesOf(number, count)} au choix`,
  allFound: 'Choisir toutes celles qui sont trouvées',
  allFoundChosen: 'Toutes celles qui sont trouvées sont choisies',
  clear: 'N’en choisir aucune',
  remove: 'Retirer…',
  release: 'Accepter…',
  counting: 'On compte ce que cela concerne…',
  states: {
    validated: (count) => `Comptées\u00a0: ${count}`,
    pending: (count) => `En attente du courriel\u00a0: ${count}`,
    held: (count) => `À vérifier\u00a0: ${count}`,
    removed: (count) => `Déjà retirées\u00a0: ${count}`,
  },
  concerns: 'Ce que cela concerne',
  count: 'Le total public',
  moves: (before, after) => `Il passe de ${before} à ${after}.`,
  mayMove: (before, after) => `Il passe de ${before} à ${after} au plus.`,
  staysAt: (before) => `Il reste à ${before}.`,
  imported: (count) => `Dont importées, qui comptent comme reprises\u00a0: ${count}`,
  removing: {
    title: 'Retirer ces signatures\u00a0?',
    text: 'Elles cessent de compter aussitôt. Pendant 24\u00a0heures vous pouvez l’annuler\u00a0; ensuite les noms sont effacés pour de bon.',
    reason: 'Pourquoi',
    reasons: {
      duplicate: 'Deux fois la même personne',
      'not-genuine': 'Pas authentiques',
      test: 'Un essai',
      other: 'Une autre raison',
    },
    reasonHint: 'Combien ont été retirées quel jour, et pourquoi, est public, sans aucun nom.',
    reasonMissing: 'Veuillez choisir pourquoi.',
    button: (number, count) => `Retirer ${signaturesOf(number, count)}`,
    nothing: 'Elles sont toutes déjà retirées.',
    running: (done, all) => `${done} sur ${all} retirées`,
    done: (number, count) =>
      number === 1 ? '1\u00a0signature retirée' : `${count}\u00a0signatures retirées`,
    doneText: 'Vous pouvez l’annuler pendant 24\u00a0heures, ici ou dans la liste des retraits.',
    stopped: (done, all) => `Arrêté\u00a0: ${done} sur ${all} sont retirées, les autres sont comme avant.`,
    failed: (done, all) =>
      `La connexion a été coupée\u00a0: ${done} sur ${all} sont retirées. Vous pouvez continuer, ou en rester là.`,
  },
  releasing: {
    title: 'Accepter ces signatures\u00a0?',
    text: 'Celles qui sont confirmées, ou qui n’ont pas besoin de courriel, comptent aussitôt. Les autres reçoivent leur courriel, et comptent quand on y répond.',
    button: (number, count) => `Accepter ${signaturesOf(number, count)}`,
    nothing: 'Aucune d’elles n’est à vérifier.',
    running: (done, all) => `${done} sur ${all} acceptées`,
    done: 'C’est accepté',
    counted: (count) => `Comptent maintenant\u00a0: ${count}`,
    pending: (count) => `Reçoivent leur courriel\u00a0: ${count}`,
    expired: (count) => `Trop tard pour confirmer\u00a0: ${count}`,
    stopped: (done, all) => `Arrêté\u00a0: ${done} sur ${all} sont acceptées, les autres restent à vérifier.`,
    failed: (done, all) =>
      `La connexion a été coupée\u00a0: ${done} sur ${all} sont acceptées. Vous pouvez continuer, ou en rester là.`,
    expiredById: 'Le temps de confirmer l’une d’elles est passé\u00a0; elle ne peut plus compter.',
  },
  removals: {
    title: (number, count) =>
      number === 1
        ? '1\u00a0retrait peut encore être annulé'
        : `${count}\u00a0retraits peuvent encore être annulés`,
    removed: signaturesOf,
    counted: (count) => `dont ${count} comptées`,
    until: (at) => `jusqu’au ${at}`,
    undo: 'Annuler…',
  },
  undoing: {
    title: 'Rétablir ces signatures\u00a0?',
    text: 'Elles redeviennent ce qu’elles étaient. Qui s’est retiré entre-temps reste retiré, et qui a signé de nouveau compte une fois.',
    button: 'Rétablir',
    running: (done) => `${done} rétablies`,
    done: 'C’est rétabli',
    restored: (count) => `Rétablies\u00a0: ${count}`,
    counted: (count) => `Comptent de nouveau\u00a0: ${count}`,
    withdrawn: (count) => `Retirées entre-temps par les personnes elles-mêmes\u00a0: ${count}`,
    signedAgain: (count) => `Signées de nouveau entre-temps\u00a0: ${count}`,
    noPlace: (count) => `D’autres ont signé entre-temps avec leur adresse\u00a0: ${count}`,
    stopped: 'Arrêté. Les autres sont encore retirées\u00a0; vous pouvez continuer.',
    failed: 'La connexion a été coupée. Ce qui est rétabli le reste\u00a0; vous pouvez continuer.',
    tooLate: 'Elles sont déjà rétablies, ou les 24\u00a0heures sont passées et les noms sont effacés.',
  },
  stop: 'Arrêter',
  stopping: 'On arrête…',
  goOn: 'Continuer',
  leave: 'En rester là',
  close: 'Fermer',
  undo: 'Annuler',
};
