import type { ProblemCode } from '@samleng/contract';

export const problems: Record<ProblemCode, string> = {
  malformed: 'La requête est illisible.',
  'not-signed-in': 'Veuillez vous connecter.',
  'foreign-origin': 'Cette requête vient d’un autre site.',
  'not-allowed': 'Votre rôle ne le permet pas.',
  'second-factor-needed': 'Configurez d’abord la deuxième étape de connexion.',
  'changed-meanwhile': 'Quelqu’un d’autre l’a modifié entre-temps.',
  'invalid-input': 'Certains champs ne sont pas corrects.',
  'not-found': 'Il n’y a rien ici.',
  'petition-not-found': 'Cette pétition n’existe pas.',
  'campaign-not-found': 'Cette campagne n’existe pas.',
  'partner-not-found': 'Ce partenaire n’existe pas.',
  'method-not-allowed': 'Cette action n’est pas possible ici.',
  'petition-closed': 'La pétition est close.',
  'petition-not-open-yet': 'La pétition n’est pas encore ouverte.',
  'petition-paused': 'La pétition est suspendue.',
  'too-large': 'La requête est trop volumineuse.',
  'wrong-content-type': 'La requête n’a pas le bon type de contenu.',
  'invalid-signature': 'Certains champs ne sont pas corrects.',
  'too-many-requests': 'Trop de requêtes. Réessayez plus tard.',
  unavailable: 'Le serveur ne peut pas répondre pour l’instant. Réessayez bientôt.',
};
