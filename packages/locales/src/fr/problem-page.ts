import type { ProblemPageTexts } from '../en/problem-page.ts';

export const problemPage: ProblemPageTexts = {
  visitor: 'Si vous vouliez signer',
  volunteer: 'Si vous avez placé la pétition sur une page',
  campaigner: 'Si vous menez une campagne',
  developer: 'Si vous écrivez un programme',
  contract: 'Toutes les réponses de ce serveur, pour les programmes',
  codes: {
    malformed: {
      happened: 'Le serveur a reçu une requête illisible\u00a0: il n’a donc rien fait.',
      visitor:
        'Vous n’avez rien fait de mal. Veuillez réessayer. Si cela se reproduit, dites-le aux responsables de la page.',
      volunteer:
        'Copiez de nouveau l’adresse ou la balise, entière et inchangée. Un programme l’a peut-être modifiée en chemin.',
      developer:
        'Envoyez du JSON en UTF-8, de cinq niveaux au plus, sans clé en double. `errors` nomme les paramètres incorrects.',
    },
    'not-found': {
      happened: 'Il n’y a rien à cette adresse.',
      visitor: 'Le lien est peut-être ancien ou incomplet. Ouvrez-le à nouveau là où vous l’avez trouvé.',
      volunteer: 'Copiez l’adresse que l’on vous a donnée au lieu de la taper.',
      developer:
        'Comparez le chemin avec `/openapi.json`. Les fichiers sous `/embed/` restent pendant dix versions\u00a0: rechargez `/embed.js`.',
    },
    'petition-not-found': {
      happened:
        'Ce serveur n’a pas de pétition de ce nom. Le nom est peut-être mal écrit, ou la pétition se trouve sur un autre serveur.',
      visitor: 'Demandez le bon lien à la personne qui vous l’a envoyé.',
      volunteer:
        'Vérifiez l’attribut `petition` lettre par lettre. La campagne connaît le bon nom, et l’adresse de son serveur.',
      developer:
        'Le nom est le `slug` de la pétition. `GET /v1/petitions` donne la liste des pétitions de ce serveur.',
    },
    'campaign-not-found': {
      happened:
        'Ce serveur n’a pas de campagne de ce nom. Le nom est peut-être mal écrit, ou la campagne se trouve sur un autre serveur.',
      visitor: 'Demandez le bon lien à la personne qui vous l’a envoyé.',
      volunteer:
        'Vérifiez l’attribut `campaign` lettre par lettre. La campagne connaît son nom, et l’adresse de son serveur.',
      developer: 'Le nom est le `slug` de la campagne. Chaque pétition le donne dans `campaign`.',
    },
    'partner-not-found': {
      happened: 'La pétition existe, mais sa campagne n’a pas de partenaire de ce nom.',
      visitor: 'Vous pouvez signer quand même, et votre signature compte.',
      volunteer:
        'Vérifiez l’attribut `partner` lettre par lettre. D’ici là, les signatures comptent, mais ne vous sont pas attribuées.',
      developer:
        'Le nom est le `slug` du partenaire. Seul le total d’un partenaire en demande un connu\u00a0; pour signer, tous conviennent.',
    },
    'method-not-allowed': {
      happened: 'Cette adresse n’accepte pas ce genre de requête.',
      visitor: 'Vous n’avez rien fait de mal. Ouvrez à nouveau la page par son lien.',
      volunteer: 'Si votre page a son propre formulaire ou script qui envoie à cette adresse, retirez-le.',
      developer: 'L’en-tête `Allow` nomme les méthodes que cette adresse accepte.',
    },
    'petition-closed': {
      happened: 'La pétition ne prend plus de signatures. Celles déposées avant sa clôture restent.',
      visitor:
        'On ne peut plus la signer. Sa page affiche le total et, s’il y en a une, la pétition qui prend la suite.',
      volunteer:
        'Vous pouvez laisser le formulaire sur votre page\u00a0: il affiche le total et mène à la pétition suivante.',
      developer:
        'Ne la renvoyez pas. `status` et `closesAt` du total l’annoncent à l’avance, selon l’horloge du serveur.',
    },
    'petition-not-open-yet': {
      happened: 'La pétition ne prend des signatures qu’à partir d’un jour à venir.',
      visitor: 'Veuillez revenir plus tard.',
      volunteer: 'Vous pouvez déjà placer le formulaire sur votre page\u00a0: il s’ouvrira de lui-même.',
      developer: '`opensAt` de la pétition donne l’heure. Renvoyez alors la signature, avec le même `id`.',
    },
    'petition-paused': {
      happened: 'La campagne a suspendu la pétition. Les signatures déjà déposées restent.',
      visitor: 'Veuillez revenir plus tard.',
      volunteer:
        'Laissez le formulaire sur votre page\u00a0: il s’ouvrira de nouveau de lui-même. La campagne sait quand.',
      developer: 'Renvoyez-la plus tard, avec le même `id`, dès que `status` du total est `open`.',
    },
    'too-large': {
      happened: 'L’envoi est plus volumineux que ce que le serveur accepte.',
      visitor: 'Si vous avez écrit un commentaire, raccourcissez-le et réessayez.',
      volunteer: 'Il n’y a rien à changer sur votre page.',
      developer: 'Une signature a au plus 8\u00a0Ko de JSON.',
    },
    'wrong-content-type': {
      happened: 'L’envoi n’est pas dans le format que le serveur accepte.',
      visitor:
        'Vous n’avez rien fait de mal. Veuillez réessayer. Si cela se reproduit, dites-le aux responsables de la page.',
      volunteer:
        'Si une extension de votre site envoie elle-même les formulaires, désactivez-la sur cette page.',
      developer: 'Envoyez `application/json` comme `Content-Type`, sans `Content-Encoding`.',
    },
    'invalid-signature': {
      happened:
        'Il manque quelque chose dans le formulaire, ou quelque chose n’est pas correct\u00a0: vous n’avez pas encore signé.',
      visitor: 'Revoyez les champs signalés, corrigez-les et appuyez à nouveau sur le bouton.',
      volunteer:
        'Le formulaire signale ces champs lui-même. Sinon, votre page garde peut-être un ancien script\u00a0: videz le cache de votre site.',
      developer:
        '`errors` nomme chaque champ, avec un code, et ne contient jamais ce qui a été tapé. `/openapi.json` donne les règles.',
    },
    'not-signed-in': {
      happened:
        'La console ne sait pas qui demande\u00a0: vous n’êtes pas connecté, ou votre session est terminée.',
      campaigner:
        'Connectez-vous de nouveau. Une session se termine après une demi-heure sans usage, et au bout de douze heures dans tous les cas.',
      developer:
        'Envoyez l’en-tête `Authorization` (`Bearer`) avec un jeton de la console. Un jeton absent, faux ou terminé reçoit cette même réponse.',
    },
    'console-needs-https': {
      happened:
        'L’adresse publique de ce serveur commence par http. Les navigateurs ne gardent la session de la console qu’en https\u00a0: personne ne peut donc se connecter.',
      campaigner: 'Prévenez la personne qui gère le serveur.',
      developer: 'Placez le serveur derrière https, et donnez cette adresse dans `PUBLIC_URL`.',
    },
    'foreign-origin': {
      happened: 'La requête dit venir d’un autre site\u00a0; la console n’a donc rien fait.',
      campaigner: 'Ouvrez la console à sa propre adresse, et non dans une autre page.',
      developer:
        'L’en-tête `Origin` doit être celui de ce serveur. Les programmes qui ont un jeton l’omettent.',
    },
    'not-allowed': {
      happened: 'Vous êtes connecté, mais votre rôle ne permet pas cette action.',
      campaigner: 'Demandez à un propriétaire de la campagne\u00a0: il peut vous donner un autre rôle.',
      developer:
        'Le jeton n’a pas cette portée, ou son compte a perdu le rôle. `/openapi.json` nomme la portée de chaque opération.',
    },
    'second-factor-needed': {
      happened:
        'Les propriétaires et les responsables de campagne se connectent avec un mot de passe et un code. Votre compte n’a pas encore de code.',
      campaigner:
        'Ouvrez la console et suivez les étapes. Il faut deux minutes et une application de codes sur votre téléphone.',
      developer:
        'Seules les personnes reçoivent cette réponse\u00a0: un jeton n’a pas besoin de deuxième étape.',
    },
    'changed-meanwhile': {
      happened:
        'Ce que vous avez modifié a été modifié par quelqu’un d’autre depuis que vous l’avez ouvert. Rien n’a été écrasé.',
      campaigner: 'Ouvrez-le de nouveau, regardez l’autre modification, puis refaites la vôtre.',
      developer: 'Relisez-le et envoyez la `version` que vous avez lue.',
    },
    'invalid-input': {
      happened: 'Quelque chose manque ou n’est pas correct\u00a0; rien n’a donc été modifié.',
      campaigner: 'Regardez les champs signalés, corrigez-les, puis enregistrez de nouveau.',
      developer: '`errors` nomme chaque champ, avec un message en anglais.',
    },
    'too-many-requests': {
      happened:
        'Beaucoup de requêtes sont venues d’une même connexion en peu de temps. Des milliers de personnes peuvent en partager une, par exemple sur un réseau mobile.',
      visitor:
        'Attendez une minute, puis réessayez. Une signature en attente sur votre téléphone part d’elle-même.',
      volunteer:
        'Si beaucoup de personnes signent au même endroit, demandez à la campagne un lien pour les événements.',
      developer:
        'Attendez le temps qu’indique `Retry-After`\u00a0; `RateLimit-Policy` nomme la limite. Une signature avec preuve de travail passe.',
    },
    unavailable: {
      happened: 'Le serveur est trop occupé, ou en maintenance. En général, cela ne dure pas.',
      visitor:
        'Attendez un peu, puis réessayez. Une signature en attente sur votre téléphone part d’elle-même tant que la page est ouverte.',
      volunteer: 'Il n’y a rien à changer sur votre page. Si cela dure des heures, dites-le à la campagne.',
      developer:
        'Attendez le temps qu’indique `Retry-After`, puis renvoyez-la avec le même `id`\u00a0: elle compte une fois.',
    },
  },
};
