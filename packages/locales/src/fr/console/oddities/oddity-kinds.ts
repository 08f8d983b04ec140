import type { OddityKindsWords } from '../../../en/console/oddities/oddity-kinds.ts';

export const oddityKinds: OddityKindsWords = {
  burst: {
    title: 'Beaucoup de signatures en quelques minutes',
    found: (count, from, to, most) =>
      `${count}\u00a0signatures entre ${from} et ${to}, jusqu’à ${most} en une minute.`,
    usual: (count) => `À une heure comme celle-ci, il y en a d’habitude environ ${count}.`,
    noUsual: 'Il est trop tôt pour savoir ce qui est habituel.',
    innocent:
      'Une émission, une grande page ou une lettre d’information amène beaucoup de monde d’un coup. Les gens viennent alors de nombreux lieux et fournisseurs de courriel.',
    todo: 'Regardez la minute la plus pleine\u00a0: les pays, les pages, les domaines et les noms sont-ils variés\u00a0? Retirez ce qui n’est pas authentique. Annoncez la prochaine action, et personne ne s’étonnera.',
  },
  busyHours: {
    title: 'Des heures bien plus pleines que d’habitude',
    found: (count, from, to, usual) =>
      `${count}\u00a0signatures entre ${from} et ${to}\u00a0; d’habitude environ ${usual}.`,
    innocent: 'Une nouvelle, ou une fête où les familles sont réunies, amène une telle soirée.',
    todo: 'Regardez les signatures de ce jour, groupées par page, puis par pays.',
  },
  country: {
    title: (country) => `Beaucoup de signatures\u00a0: ${country}`,
    found: (count, people) =>
      `${count}\u00a0signatures de ce pays\u00a0; votre tableau dit ${people}\u00a0personnes.`,
    over: 'Il y a plus de signatures que de personnes.',
    share: (own, others) => `${own}\u00a0personnes sur mille y ont signé, ${others} dans les autres pays.`,
    innocent:
      'Le nombre du tableau est peut-être trop petit ou ancien, ou un groupe y est très actif. Des proches et des voyageurs signent aussi.',
    todo: 'Regardez-les par jour, par page et par domaine de courriel. Si le tableau se trompe, corrigez-le.',
  },
  unlisted: {
    title: (country) => `Pas dans votre tableau\u00a0: ${country}`,
    found: (count) => `${count}\u00a0signatures d’un pays dont le tableau des communautés ne dit rien.`,
    innocent: 'Une communauté que personne n’a encore comptée, ou des gens qui vous soutiennent.',
    todo: 'Ajoutez le pays au tableau, avec un nombre approximatif.',
  },
  domain: {
    title: 'Un nouveau domaine de courriel en apporte beaucoup',
    found: (count, share, first) =>
      `${count}\u00a0signatures avec des adresses d’un seul domaine, ${share}\u00a0% de la semaine. La première date du ${first}.`,
    innocent: 'Une entreprise, une école ou une pagode a ses propres adresses, et ses gens signent ensemble.',
    todo: 'Regardez-les\u00a0: les noms et les commentaires sont-ils ceux de personnes\u00a0? Seul un code est conservé. Pour savoir si c’est un domaine que vous connaissez, écrivez ce domaine dans le filtre du domaine de courriel.',
  },
  network: {
    title: 'Beaucoup de signatures d’un même réseau en un jour',
    found: (count, day, share) => `${count}\u00a0signatures le ${day}, ${share}\u00a0% de ce jour.`,
    innocent:
      'Un campus, un foyer de travailleurs, un événement ou un opérateur de téléphone met beaucoup de gens derrière une seule adresse.',
    todo: 'Regardez-les. Pour un événement, créez la prochaine fois un lien d’événement à la page des partenaires.',
  },
  page: {
    title: 'Une page en apporte plus que d’habitude',
    found: (count, page, from, to) => `${count}\u00a0signatures par ${page} entre ${from} et ${to}.`,
    most: (most, usual) => `Jusqu’à ${most} en une heure\u00a0; d’habitude environ ${usual}.`,
    quiet: 'À ces heures, la page n’amène d’habitude personne.',
    unknown: 'des pages où personne n’a vu la balise',
    innocent:
      'Une publication que beaucoup partagent, ou une lettre d’information avec un lien vers cette page.',
    todo: 'Regardez-les par pays et par domaine de courriel, et demandez à qui est la page.',
    todoUnknown:
      'Regardez ce jour, groupé par page\u00a0: un navigateur peut nommer n’importe quelle page. Si elles ne sont pas authentiques, retirez-les.',
  },
  removal: {
    title: 'Un grand retrait',
    found: (count, day, reason) => `${count}\u00a0signatures ont été retirées le ${day}\u00a0: ${reason}.`,
    usual: (count) => `D’habitude, environ ${count}.`,
    innocent: 'C’est à cela que ressemble un nettoyage. C’est bon signe, si on le dit.',
    todo: 'Dites-le avant qu’on le demande\u00a0: la liste publique des retraits montre le nombre.',
  },
  undone: {
    title: 'Un retrait annulé',
    found: (count, day, reason) =>
      `${count}\u00a0signatures retirées le ${day} (${reason}) comptent à nouveau.`,
    innocent: 'Quelqu’un a regardé à nouveau, et a trouvé des personnes.',
    todo: 'Dites-le\u00a0: le total a baissé, puis remonté.',
  },
  held: {
    title: 'Des signatures vous attendent',
    found: (count, day) => `${count} sont à vérifier et ne comptent pas. La plus ancienne date du ${day}.`,
    innocent: 'Ce sont souvent des personnes\u00a0: un réseau très utilisé, ou un pouce rapide.',
    todo: 'Acceptez celles des personnes, et retirez les autres.',
  },
  jump: {
    title: 'Beaucoup comptées d’un coup',
    batch: (count, day, all) =>
      `${count}\u00a0signatures sur papier ou reprises ont été ajoutées en date du ${day}, sur ${all} en tout.`,
    import: (count, day, all) => `${count}\u00a0personnes ont été importées le ${day}, sur ${all} en tout.`,
    innocent: 'Les feuilles de papier et les anciennes plateformes arrivent d’un bloc.',
    todo: 'Dites d’où elles viennent, et gardez les feuilles ou le fichier.',
  },
  partner: {
    title: 'Un partenaire apporte presque tout',
    found: (partner, count, all) => `${partner}\u00a0: ${count} sur ${all}.`,
    innocent: 'Il a le plus de lecteurs, ou les autres n’ont pas commencé.',
    todo: 'Aidez les autres partenaires à poser la balise. Regardez ces signatures par jour.',
  },
};
