import type { CampaignWords } from '../../en/console/campaign.ts';

export const campaign: CampaignWords = {
  title: 'Campagnes',
  tabs: {
    settings: 'Réglages',
    partners: 'Partenaires',
    batches: 'Papier et reprises',
    donations: 'Dons',
    file: 'En un fichier',
  },
  none: {
    title: 'Il n’y a pas encore de campagne',
    text: 'Une campagne a un titre et au moins une pétition. Elle commence en brouillon, que personne ne voit.',
  },
  petitionsOf: (number, count) => (number === 1 ? '1\u00a0pétition' : `${count}\u00a0pétitions`),
  signaturesOf: (count) => `${count}\u00a0signatures`,
  make: {
    open: 'Nouvelle campagne',
    text: 'Elle commence par une pétition, en brouillon. Personne ne la voit avant que vous la publiiez.',
    slug: 'Nom court de la campagne',
    slugHint:
      'Petites lettres latines, chiffres et traits d’union, comme droit-de-vote. Il ne peut pas changer ensuite.',
    petition: 'Adresse de sa première pétition',
    petitionHint: (address) =>
      `Sa page sera à ${address}. Des liens y mènent\u00a0: elle ne peut pas changer ensuite.`,
    button: 'Créer la campagne',
  },
  settings: {
    name: 'Titre',
    timeZone: 'Fuseau horaire',
    timeZoneHint: 'Les jours commencent et finissent à son heure.',
    organiser: 'Responsable',
    organiserHint:
      'Qui répond des données des signataires. Le nom figure dans la notice et dans chaque courriel\u00a0; il peut rester vide.',
    organiserName: 'Nom',
    email: 'Adresse électronique pour les questions sur les données',
    sender: 'Expéditeur des courriels',
    senderHint:
      'Un nom de 30\u00a0lettres au plus qui ne dit pas ce qui a été signé\u00a0: d’autres peuvent le voir dans la boîte de réception.',
    senderName: 'Nom',
    communities: {
      title: 'Communautés par pays',
      hint: 'Combien des personnes pour qui vous parlez vivent dans chaque pays. Des estimations suffisent. Personne ne les voit en public\u00a0: la console les compare aux signatures de ce pays.',
      add: 'Ajouter un pays',
      choose: 'Choisir un pays',
      remove: (country) => `Supprimer\u00a0: ${country}`,
      source: 'D’où viennent les chiffres',
      link: 'Lien vers la source',
      day: 'En date du',
    },
  },
  file: { choose: 'Choisir un fichier', none: 'Aucun n’est choisi' },
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  cancel: 'Pas maintenant',
  back: 'Retour',
  moves: 'Le total public change\u00a0:',
  saveMoved: 'Oui, enregistrer',
  move: (petition, before, after) =>
    `«\u00a0${petition}\u00a0»\u00a0: le total public passera de ${before} à ${after}.`,
};
