/**
 * What is said about signatures that waited on this device, in every language: seldom anything waits, and then
 * the line is bad, so it comes in one piece with the code that shows it.
 */
const en = {
  waiting: (text: string, count: number) =>
    count === 1
      ? `${text} signature waits on this phone to be sent.`
      : `${text} signatures wait on this phone to be sent.`,
  kept: (since: string, until: string) => `Given on ${since}. Kept on this phone until ${until}.`,
  unsaved: (since: string) =>
    `Given on ${since}. Keep this page open: this browser cannot save it, and with the page it is lost.`,
  withdraw: 'Withdraw',
  sendNow: 'Send now',
  moment: 'One moment…',
  withdrawn: 'Withdrawn. Nothing of it is kept on this phone.',
  tooLate: 'It was sent already, so it cannot be withdrawn here.',
  busy: 'It is being sent at this moment.',
  stillWaits: 'It could not be sent just now. It will be tried again by itself.',
  sent: 'A signature that waited on this phone has been sent.',
  sentConfirm:
    'A signature that waited on this phone has been sent. It counts once the e-mail that we have sent is confirmed.',
  expired: (since: string) =>
    `A signature from ${since} was not sent in time and has been deleted from this phone. Please sign again.`,
  closed: (date: string) =>
    `Closed on ${date}, before a signature that waited on this phone arrived. It could not be counted.`,
  closedNoDate: 'Closed before a signature that waited on this phone arrived. It could not be counted.',
  refused: 'A signature that waited on this phone could not be counted. Please sign again.',
};

export type UnsentMessages = typeof en;

const km: UnsentMessages = {
  waiting: (text) => `មានហត្ថលេខាចំនួន ${text} កំពុងរង់ចាំផ្ញើ ក្នុងទូរស័ព្ទនេះ។`,
  kept: (since, until) => `បានចុះហត្ថលេខានៅថ្ងៃទី\u00a0${since}។ រក្សាទុកក្នុងទូរស័ព្ទនេះបានត្រឹមថ្ងៃទី\u00a0${until}។`,
  unsaved: (since) =>
    `បានចុះហត្ថលេខានៅថ្ងៃទី\u00a0${since}។ សូមកុំបិទទំព័រនេះ ព្រោះមិនអាចរក្សាទុកក្នុងទូរស័ព្ទនេះបានទេ។ បើបិទទំព័រនេះ ហត្ថលេខានឹងបាត់។`,
  withdraw: 'ដកហត្ថលេខា',
  sendNow: 'ផ្ញើឥឡូវនេះ',
  moment: 'សូមរង់ចាំបន្តិច…',
  withdrawn: 'បានដកហត្ថលេខាវិញហើយ។ គ្មានអ្វីនៅសល់ក្នុងទូរស័ព្ទនេះទេ។',
  tooLate: 'ហត្ថលេខានេះបានផ្ញើរួចហើយ ដូច្នេះមិនអាចដកនៅទីនេះបានទេ។',
  busy: 'កំពុងផ្ញើហត្ថលេខានេះ។',
  stillWaits: 'ឥឡូវនេះមិនទាន់អាចផ្ញើបានទេ។ ទូរស័ព្ទនេះនឹងព្យាយាមផ្ញើម្ដងទៀតដោយស្វ័យប្រវត្តិ។',
  sent: 'ហត្ថលេខាដែលរង់ចាំក្នុងទូរស័ព្ទនេះ បានផ្ញើហើយ។',
  sentConfirm: 'ហត្ថលេខាដែលរង់ចាំក្នុងទូរស័ព្ទនេះ បានផ្ញើហើយ។ ទាល់តែមានការបញ្ជាក់តាមអ៊ីមែលដែលយើងបានផ្ញើ ទើបយើងរាប់ហត្ថលេខានេះ។',
  expired: (since) => `ហត្ថលេខាចុះនៅថ្ងៃទី\u00a0${since} មិនបានផ្ញើទាន់ពេលទេ ហើយត្រូវបានលុបចេញពីទូរស័ព្ទនេះ។ សូមចុះហត្ថលេខាម្ដងទៀត។`,
  closed: (date) => `ញត្តិបានបិទនៅថ្ងៃទី\u00a0${date} មុនពេលហត្ថលេខាដែលរង់ចាំក្នុងទូរស័ព្ទនេះមកដល់ ដូច្នេះយើងមិនអាចរាប់បានទេ។`,
  closedNoDate: 'ញត្តិបានបិទមុនពេលហត្ថលេខាដែលរង់ចាំក្នុងទូរស័ព្ទនេះមកដល់ ដូច្នេះយើងមិនអាចរាប់បានទេ។',
  refused: 'ហត្ថលេខាដែលរង់ចាំក្នុងទូរស័ព្ទនេះ មិនអាចរាប់បានទេ។ សូមចុះហត្ថលេខាម្ដងទៀត។',
};

const fr: UnsentMessages = {
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
  closed: (date) =>
    `La pétition a été close le ${date}, avant l’arrivée d’une signature qui attendait sur ce téléphone et n’a donc pas pu être comptée.`,
  closedNoDate:
    'La pétition a été close avant l’arrivée d’une signature qui attendait sur ce téléphone et n’a donc pas pu être comptée.',
  refused: 'Une signature qui attendait sur ce téléphone n’a pas pu être comptée. Veuillez signer à nouveau.',
};

export const unsentMessages = { en, fr, km };
