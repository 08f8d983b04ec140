import type { CommentsWords } from '../../../en/console/signatures/comments.ts';

export const comments: CommentsWords = {
  lead: 'Ce que les signataires ont écrit. Seuls les mots de qui l’accepte peuvent être affichés avec la pétition.',
  off: 'Le formulaire de cette pétition ne demande pas de commentaire.',
  which: {
    legend: 'Quels commentaires',
    agreed: 'Affichables',
    all: 'Tous',
    chosen: (count) => `Choisis\u00a0: ${count}`,
  },
  none: {
    agreed: {
      title: 'Aucun commentaire ne peut être affiché pour l’instant',
      text: 'Un commentaire peut être affiché quand la personne a coché la case prévue et que sa signature compte.',
    },
    all: {
      title: 'Pas encore de commentaire',
      text: 'Les signataires peuvent écrire pourquoi, là où le formulaire le demande.',
    },
    chosen: {
      title: 'Rien n’est choisi pour l’instant',
      text: 'Choisissez quelques commentaires affichables. La pétition en montre un chaque jour, à tour de rôle.',
    },
  },
  searching: 'Recherche en cours…',
  stop: 'Arrêter',
  more: 'Afficher plus',
  marks: {
    agreed: 'Affichable',
    notAgreed: 'À ne pas afficher',
    pending: 'À confirmer',
    held: 'À vérifier',
    removed: 'Retirée du total',
    chosen: 'Choisi',
  },
  written: (language) => `Signature en\u00a0: ${language}`,
  choose: 'Choisir ces mots',
  chosen: {
    lead: 'La pétition en montre un chaque jour, dans cet ordre.',
    gone: 'Personne ne voit plus ces mots\u00a0: la signature est retirée, ou la personne ne l’accepte plus. Une fois retirés, ils sont effacés aussi des versions précédentes de la pétition.',
    donor: 'Mots d’une donatrice ou d’un donateur',
    up: 'Monter',
    down: 'Descendre',
    edit: 'Modifier les mots',
    takeOut: 'Retirer',
    takenOut: 'Les mots sont retirés.',
  },
  word: {
    title: 'Afficher ces mots',
    original: 'Tel que la personne l’a écrit',
    hint: (most) =>
      `Au plus ${most} lettres dans chaque langue. Raccourcissez et traduisez, mais gardez ce que la personne veut dire.`,
    letters: (written, most) => `${written} sur ${most}`,
    missing: 'Écrivez-le aussi dans cette langue.',
    tooLong: 'C’est trop long. Raccourcissez-le.',
    gone: 'Ces mots ne peuvent pas être choisis\u00a0: la personne ne l’accepte plus, ou sa signature ne compte pas.',
    preview: 'Sur la pétition, cela donne',
    nameless:
      'Sans nom\u00a0: la personne n’a pas demandé à être nommée, vit au Cambodge, ou cette pétition n’affiche pas de noms.',
    button: 'Afficher avec la pétition',
    done: 'Les mots sont choisis.',
  },
};
