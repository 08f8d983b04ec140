import type { CheckMessages } from '../en/check.ts';

export const check: CheckMessages = {
  title: 'Vérification Samleng',
  onlyYou: 'Personne d’autre ne voit ceci\u00a0: l’adresse de la page contient samleng=check.',
  well: 'Tout est en ordre.',
  mend: (count) => (count === '1' ? 'Un point à corriger' : `${count}\u00a0points à corriger`),
  close: 'Fermer',
  show: 'Montrer',
  script: (server, version) => `Script de ${server}, version ${version}`,
  names: {
    'samleng-petition-form': 'Formulaire de pétition',
    'samleng-signature-counter': 'Compteur',
    'samleng-thank-you-wall': 'Mur de remerciements',
    a: 'Lien',
  },
  facts: {
    petition: 'Pétition',
    campaign: 'Campagne',
    partner: 'Partenaire',
    language: 'Langue',
    server: 'Serveur',
  },
  findings: {
    none: () => [
      'Cette page ne contient rien de Samleng.',
      'Si vous avez collé une balise, l’éditeur l’a retirée\u00a0: utilisez plutôt le lien d’une ligne.',
    ],
    missing: (attribute) => [
      `Il manque ${attribute}, donc rien n’est affiché.`,
      `Écrivez ${attribute}="…" dans la balise.`,
    ],
    misspelt: (written, attribute) => [
      `Il manque ${attribute}, et ${written} ne veut rien dire.`,
      `Vouliez-vous écrire ${attribute}="…"\u00a0?`,
    ],
    untidy: (attribute, value, clean) => [
      `Dans ${attribute}=${value}, des guillemets, des espaces ou des majuscules sont de trop.`,
      `Retapez-le avec des guillemets droits\u00a0: ${attribute}="${clean}"`,
    ],
    unknown: (attribute, value, meant) => [
      `Le serveur ne connaît pas ${attribute}="${value}".`,
      meant
        ? `Vouliez-vous écrire ${attribute}="${meant}"\u00a0?`
        : 'Demandez à la campagne comment cela s’écrit.',
    ],
    unknownPartner: (value, meant) => [
      `Le serveur ne connaît pas partner="${value}", donc rien ne compte pour un partenaire.`,
      meant
        ? `Vouliez-vous écrire partner="${meant}"\u00a0?`
        : 'Demandez à la campagne comment cela s’écrit.',
    ],
    choice: (attribute, value, allowed) => [
      `${attribute}="${value}" ne veut rien dire ici.`,
      `Choisissez l’une de ces valeurs, ou aucune\u00a0: ${allowed}`,
    ],
    number: (attribute, value) => [
      `${attribute}="${value}" n’est pas un nombre entier.`,
      `Écrivez par exemple ${attribute}="6".`,
    ],
    unclosed: (tag) => [
      `<${tag}> n’est pas fermée\u00a0: le reste de la page se trouvait dedans.`,
      `Écrivez </${tag}> à la suite. Une barre à la fin, comme dans <${tag} />, ne suffit pas.`,
    ],
    noSuchElement: (value) => [
      `data-samleng="${value}" ne désigne aucun de nos éléments, donc ceci reste un lien.`,
      'Écrivez petition-form, signature-counter ou thank-you-wall.',
    ],
    elsewhere: (server) => [
      'Ce lien mène à un autre serveur que le script, donc il reste un lien.',
      `Utilisez un lien qui commence par ${server}/p/`,
    ],
    notLoaded: () => [
      'Son code n’a pas été chargé, donc le contenu de la balise est affiché.',
      'Rechargez la page. Si cela n’aide pas, quelque chose bloque le script sur ce site ou dans ce navigateur.',
    ],
    away: (server) => [
      `Impossible d’interroger ${server}.`,
      'Regardez à nouveau quand vous aurez du réseau.',
    ],
    twoServers: (first, second) => [
      `Les scripts de deux serveurs se trouvent sur cette page\u00a0: ${first} et ${second}. Le premier sert.`,
      'Retirez l’un des deux.',
    ],
  },
};
