import type { ErasureWords } from '../../../en/console/signatures/erasure.ts';

export const erasure: ErasureWords = {
  title: 'Une personne demande à être effacée',
  lead: 'Écrivez l’adresse avec laquelle cette personne a signé. Nous la cherchons dans toutes les pétitions, sans la garder.',
  email: 'Adresse électronique du signataire',
  find: 'Chercher',
  none: {
    title: 'Rien n’est gardé sous cette adresse',
    text: 'Personne n’a signé avec elle, ou tout est déjà effacé. La personne a peut-être utilisé une autre adresse.',
    imported:
      'Les personnes reprises sans adresse se trouvent par leur nom, parmi les signatures de leur pétition.',
    answer: 'Une réponse à envoyer',
  },
  found: (count) => `Signatures trouvées\u00a0: ${count}`,
  several: 'Plusieurs personnes ont signé avec cette adresse. Choisissez seulement qui le demande.',
  signedOn: (day) => `Signée le ${day}`,
  hasNews: 'Reçoit des nouvelles',
  isVoice: 'Choisie comme voix',
  isImported: 'Reprise',
  unsent: (count) =>
    `Courriels en attente pour cette adresse\u00a0: ${count}. Ils sont supprimés avec la dernière signature de leur pétition.`,
  stop: {
    label: 'Ne plus jamais écrire à cette adresse',
    sure: 'Ne plus jamais écrire à cette adresse\u00a0?',
    text: 'Pour toutes les pétitions. Un dernier courriel le dit, et explique comment autoriser à nouveau les courriels.',
    already: 'Nous n’écrivons plus à cette adresse.',
  },
  choose: 'Choisissez au moins une signature.',
  erase: 'Effacer les signatures choisies',
  stopOnly: 'Ne plus écrire',
  sure: {
    title: 'Effacer pour toujours\u00a0?',
    text: (count) =>
      `Signatures\u00a0: ${count}. Le nom, le commentaire et l’adresse pour les nouvelles sont effacés aussitôt. Cela ne peut pas être annulé.`,
    counts: (petition, number) => `Le total de «\u00a0${petition}\u00a0» baisse de ${number}.`,
    stop: 'Nous n’écrirons plus jamais à cette adresse.',
    button: 'Effacer',
  },
  done: {
    title: 'C’est fait',
    erased: (petition, count) => `«\u00a0${petition}\u00a0»\u00a0: signatures effacées\u00a0: ${count}`,
    counted: (count) => `retirées du total\u00a0: ${count}`,
    none: 'Il ne restait rien à effacer.',
    stopped: 'Nous n’écrirons plus jamais à cette adresse.',
    voices: (petition) =>
      `Leurs mots sont retirés de «\u00a0${petition}\u00a0» et de ses versions précédentes.`,
    backups:
      'Les copies dans les sauvegardes restent jusqu’à ce que celles-ci disparaissent. La personne qui s’occupe du serveur sait quand.',
    answer: 'Une réponse à renvoyer',
    other: 'Une autre demande',
  },
};
