import type { PrivacyTexts } from '../en/privacy-notice.ts';
import { form } from './form.ts';
import { signerPage } from './signer-page.ts';

export const privacyNotice: PrivacyTexts = {
  title: form.form.privacyNotice,
  who: {
    heading: 'Qui répond de cette pétition',
    campaign: (title) => `Elle fait partie de la campagne «\u00a0${title}\u00a0».`,
    organiser: (name) => `${name} l’organise et en répond. Vous pouvez écrire à\u00a0:`,
    nobody: 'La campagne n’a pas encore nommé de personne à qui écrire.',
  },
  asked: {
    heading: 'Ce que nous demandons, et pourquoi',
    name: 'Votre nom\u00a0: une signature a besoin d’un nom.',
    email: 'Votre adresse électronique\u00a0: pour que chaque personne ne soit comptée qu’une fois.',
    emailToConfirm:
      'Votre adresse électronique\u00a0: pour que chaque personne ne soit comptée qu’une fois, et pour que vous puissiez confirmer.',
    country: 'Le pays où vous vivez\u00a0: pour montrer où vivent les signataires.',
    phone:
      'Votre numéro de téléphone\u00a0: pour que la campagne puisse vous joindre si quelque chose n’est pas clair dans votre signature. Il n’est jamais affiché.',
    city: 'Votre ville\u00a0: pour savoir où vivent les signataires.',
    comment: 'Votre commentaire\u00a0: pour faire entendre vos raisons.',
    besides:
      'Nous gardons aussi le jour et l’heure, la langue, la page où vous avez signé et le partenaire à qui elle appartient, et des notes qui aident à distinguer les personnes des programmes.',
    codes:
      'Pour que de fausses signatures puissent être trouvées et retirées, nous gardons aussi un code du fournisseur de votre messagerie (ce qui suit le signe @) et, pendant sept jours, un code du réseau depuis lequel vous avez signé. Les deux sont faits avec une clé secrète\u00a0; celle des réseaux est détruite après sept jours.',
  },
  email: {
    heading: 'Votre adresse électronique',
    code: 'Avec une clé secrète, nous en tirons un code qui nous dit si l’adresse a déjà servi à signer. La signature est gardée avec ce code, pas avec l’adresse.',
    confirm:
      'Nous vous envoyons un courriel qui vous demande de confirmer. Pour cela, nous gardons l’adresse jusqu’à votre confirmation, 72\u00a0heures au plus.',
    confirmSometimes:
      'Certaines signatures, par exemple celles faites sans JavaScript, sont confirmées par courriel. Pour cela, nous gardons l’adresse jusqu’à votre confirmation, 72\u00a0heures au plus.',
    look: 'Quand de très nombreuses signatures arrivent en même temps, une personne doit parfois d’abord regarder la vôtre. Jusque-là, nous n’envoyons rien, et nous gardons l’adresse sept jours au plus. Les 72\u00a0heures commencent ensuite.',
    limit:
      'Une adresse ne reçoit pas plus de quatre de ces courriels par jour, ou huit si quelqu’un a appuyé sur un bouton d’une page dont l’un d’eux donne le lien. Pour les compter, nous gardons un code de l’adresse, et un code de ce qui y suit @, pendant un jour après chaque envoi\u00a0; après un appui aussi.',
    stop: 'Un lien dans chaque courriel vous permet de demander que nous n’écrivions plus jamais à votre adresse, pour aucune pétition de ce serveur. Pour le savoir, nous gardons un code de l’adresse jusqu’à ce que vous acceptiez de nouveau nos courriels.',
    news: 'Si vous demandez à recevoir des nouvelles, nous gardons l’adresse jusqu’à ce que vous n’en vouliez plus, et pas plus longtemps que votre signature. Le lien de chaque courriel de nouvelles, ou votre propre page, permet de ne plus en recevoir. Si la campagne confie l’envoi à un service de courriel, ce service reçoit votre adresse.',
    never:
      'Nous ne l’affichons jamais. Ni les partenaires ni les destinataires de la pétition ne la reçoivent.',
  },
  seen: {
    heading: 'Qui voit votre signature',
    shown:
      'Nous n’affichons publiquement votre nom, votre pays et le jour de votre signature que si vous avez coché la case prévue. Les noms des signataires qui vivent au Cambodge ne sont jamais affichés.',
    notShown: 'Aucun nom de signataire n’est affiché.',
    comment:
      'Votre commentaire ne peut être affiché que si vous avez coché la case prévue, et avec votre nom seulement si vous avez aussi coché celle du nom.',
    targets: 'Les destinataires de la pétition reçoivent le nombre de signatures.',
    targetsShown:
      'Ils peuvent aussi recevoir la liste des personnes qui ont coché la case pour afficher leur nom\u00a0: le nom, le pays et le jour, et les commentaires qui peuvent être affichés. Ils ne reçoivent aucun autre nom.',
    targetsNoNames: 'Ils ne reçoivent aucun nom.',
    targetsNames:
      'Ils reçoivent aussi la liste des signatures\u00a0: les noms, et ce qui a été écrit d’autre, mais aucune adresse électronique ni aucun numéro de téléphone.',
    noCambodia: 'Les signataires qui vivent au Cambodge ne figurent sur aucune liste.',
    asSigned:
      'Pour votre nom, nous nous en tenons à ce que disait le formulaire quand vous avez signé, même si la pétition change ensuite. Votre propre page le dit aussi.',
    team: 'Les membres de la campagne qui s’occupent de ce serveur peuvent la voir.',
    partners:
      'Un site où se trouve le formulaire peut lire ce qui y est écrit. Si vous ne faites pas confiance à ce site, signez sur notre propre page\u00a0:',
    mailbox:
      'Quiconque lit un courriel que nous envoyons à votre adresse voit, sur votre page, quels noms ont signé avec cette adresse, et peut les y effacer.',
    mailProvider: 'Votre fournisseur de messagerie peut voir nos courriels.',
    phone:
      'Sans connexion, votre signature attend sur votre téléphone, sept jours au plus. Elle y est effacée dès qu’elle est envoyée.',
  },
  kept: {
    heading: 'Combien de temps nous la gardons',
    pending: `Une signature que personne ne confirme est effacée après 72\u00a0heures. Après «\u00a0${signerPage.waiting.notMe}\u00a0», elle l’est au bout d’une heure\u00a0; jusque-là son lien permet encore de confirmer, car un programme a pu appuyer sur le bouton.`,
    look: 'Celle qu’une personne doit d’abord regarder est effacée après sept jours si personne ne l’a fait.',
    undelivered: (days, plural) =>
      `Une fois la pétition remise, nous gardons les signatures encore ${days}\u00a0${plural === 'one' ? 'jour' : 'jours'}. Puis nous effaçons ce qui dit qui a signé.`,
    delivered: (day, lastDay) =>
      `La pétition a été remise le ${day}. Nous gardons les signatures jusqu’au ${lastDay}. Puis nous effaçons ce qui dit qui a signé.`,
    removed:
      'La campagne peut retirer du total des signatures qui n’y ont pas leur place. Elle peut les rétablir pendant 24\u00a0heures\u00a0; ensuite, elles sont effacées.',
    count: 'Les nombres restent\u00a0: combien ont signé, de quel pays, quel jour, avec quel partenaire.',
  },
  choices: {
    heading: 'Ce que vous acceptez, et comment changer d’avis',
    lead: 'Chaque accord vous est demandé à part, et aucune case n’est cochée pour vous\u00a0:',
    link: 'Vous pouvez changer d’avis à tout moment sur votre propre page. Le lien se trouve dans le courriel que nous vous envoyons.',
    write: 'Si vous n’avez pas de courriel de notre part, écrivez à l’adresse ci-dessus.',
    ask: 'Si vous n’avez pas de courriel de notre part, adressez-vous au site où vous avez signé.',
  },
  withdraw: {
    heading: 'Comment retirer votre signature',
    link: `Ouvrez le lien de notre courriel et appuyez sur «\u00a0${signerPage.withdraw.button}\u00a0». Votre nom et tout ce que vous avez indiqué sont effacés aussitôt, et votre signature n’est plus comptée.`,
    lost: 'Si vous avez perdu le courriel, signez à nouveau tant que la pétition est ouverte\u00a0: nous vous renverrons le lien.',
    remains:
      'Il reste un numéro et l’heure de la signature, qui ne disent rien de vous, pour que la même signature ne revienne pas par erreur.',
    complain:
      'Vous pouvez aussi adresser une réclamation à l’autorité de protection des données du pays où vous vivez.',
  },
  never: {
    heading: 'Ce que nous ne faisons pas',
    text: 'Nous n’enregistrons pas d’adresses IP. Nous ne déposons pas de cookies. Nous ne vous suivons pas sur d’autres sites.',
    pages:
      'Une page qui montre le formulaire ou le nombre de signatures nous donne sa propre adresse, et nous dit s’ils y fonctionnent. Nous comptons ces affichages par jour. Rien n’y dit qui regardait. Si votre navigateur demande le respect de la vie privée (Global Privacy Control), la page ne nous dit rien.',
  },
  risk: {
    heading: 'Ce que nous ne pouvons pas exclure',
    text: 'Quiconque s’empare de ce serveur et de sa clé secrète peut lire les noms, et peut savoir si une adresse qu’il connaît déjà a servi à signer.',
  },
  version: (version) => `Version des textes de consentement\u00a0: ${version}`,
};
