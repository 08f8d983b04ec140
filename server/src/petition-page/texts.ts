import type { FieldErrorCode, Language } from '@samleng/contract';

/** What the form can say beside a field; what is wrong with the proof has no field of its own. */
type ShownErrorCode = Exclude<FieldErrorCode, `proof-${string}`>;

/** Every sentence of the hosted page; `en` below gives the type. */
export type PageTexts = typeof en;

const en = {
  addressedTo: 'Addressed to',
  count: (count: string, goal: string) => `${count} signatures of ${goal}`,
  sign: 'Sign',
  name: 'Name',
  email: 'E-mail',
  emailUse: 'Used to count you once. It is not shown.',
  emailUseLetter: 'We send an e-mail there, for you to confirm. It is not shown.',
  country: 'Country',
  chooseCountry: 'Choose a country',
  phone: 'Telephone',
  phoneUse: 'It is never shown. Best with the country’s code, such as +855.',
  city: 'City',
  comment: 'Comment',
  optional: 'optional',
  privacy: 'What we do with your data',
  honeypot: 'Leave this empty',
  fieldWrong: (field: string, message: string) => `${field}: ${message}`,
  someFieldsWrong: 'The petition is not signed yet. Please look at these fields:',
  failed: 'The petition is not signed yet. Please try again.',
  tooMany:
    'The petition is not signed yet, because many people are signing just now. What you have written still stands below. Please wait a minute, then sign again.',
  upcoming: 'This petition is not open yet.',
  paused: 'This petition is paused.',
  closed: 'This petition is closed.',
  final: 'The count is final.',
  notFinal: 'Signatures from before the closing can still be confirmed, so the count may rise a little.',
  thankYou: 'Thank you for signing.',
  nowShare: 'Now share the petition with your family and friends.',
  oneMoreStep: 'One more step',
  openLetter:
    'We have sent you an e-mail. Open it, follow its link, and press the button on that page. Then your signature counts.',
  letterLost:
    'If the e-mail does not come within a few minutes, look among the unwanted mail (spam). Its link works for 72 hours at most.',
  backToPetition: 'Back to the petition',
  notFound: 'There is no such petition.',
  errors: {
    required: 'This is needed.',
    'wrong-type': 'This is not right.',
    'too-long': 'This is too long.',
    invalid: 'This is not right.',
    unknown: 'This is not right.',
    'name-broken': 'A letter in the name is not complete.',
    'name-misleading': 'The name has a sign that cannot be in a name.',
    'name-not-a-name': 'This is not a name.',
  } satisfies Record<ShownErrorCode, string> as Partial<Record<FieldErrorCode, string>>,
};

const km: PageTexts = {
  addressedTo: 'ជូនចំពោះ៖',
  count: (count, goal) => `បានហត្ថលេខា ${count} លើគោលដៅ ${goal}`,
  sign: 'ចុះហត្ថលេខា',
  name: 'ឈ្មោះ',
  email: 'អ៊ីមែល',
  emailUse: 'ប្រើដើម្បីរាប់ហត្ថលេខារបស់អ្នកតែមួយដង។ យើងមិនបង្ហាញអ៊ីមែលនេះឡើយ។',
  emailUseLetter: 'យើងនឹងផ្ញើអ៊ីមែលមួយជូនអ្នក ដើម្បីឱ្យអ្នកបញ្ជាក់ហត្ថលេខា។ យើងមិនបង្ហាញអាសយដ្ឋាននេះឡើយ។',
  country: 'ប្រទេស',
  chooseCountry: 'សូមជ្រើសរើសប្រទេស',
  phone: 'លេខទូរស័ព្ទ',
  phoneUse: 'យើងមិនបង្ហាញលេខនេះឡើយ។ គួរសរសេរលេខកូដប្រទេសផង ដូចជា +855។',
  city: 'ទីក្រុង',
  comment: 'មតិយោបល់',
  optional: 'មិនចាំបាច់',
  privacy: 'របៀបដែលយើងប្រើព័ត៌មានរបស់អ្នក',
  honeypot: 'សូមកុំបំពេញប្រអប់នេះ',
  fieldWrong: (field, message) => `${field}៖ ${message}`,
  someFieldsWrong: 'អ្នកមិនទាន់បានចុះហត្ថលេខាទេ។ សូមពិនិត្យព័ត៌មានខាងក្រោម។',
  failed: 'អ្នកមិនទាន់បានចុះហត្ថលេខាទេ។ សូមព្យាយាមម្ដងទៀត។',
  tooMany:
    'អ្នកមិនទាន់បានចុះហត្ថលេខាទេ ព្រោះឥឡូវនេះមានមនុស្សច្រើនកំពុងចុះហត្ថលេខា។ អ្វីដែលអ្នកបានសរសេរនៅតែមានខាងក្រោម។ សូមរង់ចាំមួយនាទី រួចចុះហត្ថលេខាម្ដងទៀត។',
  upcoming: 'ញត្តិនេះមិនទាន់បើកទេ។',
  paused: 'ញត្តិនេះផ្អាកជាបណ្ដោះអាសន្ន។',
  closed: 'ញត្តិនេះបានបិទហើយ។',
  final: 'ចំនួននេះជាចំនួនចុងក្រោយ មិនផ្លាស់ប្ដូរទៀតទេ។',
  notFinal: 'ហត្ថលេខាដែលបានចុះមុនពេលបិទ នៅតែអាចបញ្ជាក់បាន ដូច្នេះចំនួននេះអាចកើនឡើងបន្តិចទៀត។',
  thankYou: 'សូមអរគុណដែលបានចុះហត្ថលេខា។',
  nowShare: 'សូមចែករំលែកញត្តិនេះជាមួយគ្រួសារ និងមិត្តភក្ដិ។',
  oneMoreStep: 'នៅសល់មួយជំហានទៀត',
  openLetter: 'យើងបានផ្ញើអ៊ីមែលមួយជូនអ្នក។ សូមបើកអ៊ីមែលនោះ ចុចលើតំណ រួចចុចប៊ូតុងនៅលើទំព័រដែលបើកឡើង ទើបយើងរាប់ហត្ថលេខារបស់អ្នក។',
  letterLost:
    'បើអ៊ីមែលនេះមិនមកដល់ក្នុងរយៈពេលពីរបីនាទីទេ សូមរកមើលក្នុងថតសារឥតបានការ (spam)។ តំណនោះប្រើបានត្រឹមតែ 72\u00a0ម៉ោងប៉ុណ្ណោះ។',
  backToPetition: 'ត្រឡប់ទៅញត្តិវិញ',
  notFound: 'រកមិនឃើញញត្តិនេះទេ។',
  errors: {
    required: 'សូមបំពេញប្រអប់នេះ។',
    'wrong-type': 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    'too-long': 'អត្ថបទនេះវែងពេក។',
    invalid: 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    unknown: 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    'name-broken': 'ឈ្មោះនេះមានអក្សរសរសេរមិនចប់។',
    'name-misleading': 'ឈ្មោះនេះមានសញ្ញាដែលមិនអាចប្រើក្នុងឈ្មោះបាន។',
    'name-not-a-name': 'សូមសរសេរឈ្មោះរបស់អ្នក ដូចដែលគេហៅអ្នក។',
  } satisfies Record<ShownErrorCode, string>,
};

const fr: PageTexts = {
  addressedTo: 'Adressée à\u00a0:',
  count: (count, goal) => `${count} signatures sur ${goal}`,
  sign: 'Signer',
  name: 'Prénom et nom',
  email: 'Adresse électronique',
  emailUse: 'Elle sert à ne vous compter qu’une fois. Elle n’est pas affichée.',
  emailUseLetter: 'Nous y envoyons un courriel, pour que vous confirmiez. Elle n’est pas affichée.',
  country: 'Pays',
  chooseCountry: 'Choisissez un pays',
  phone: 'Téléphone',
  phoneUse: 'Il n’est jamais affiché. De préférence avec l’indicatif du pays, comme +855.',
  city: 'Ville',
  comment: 'Commentaire',
  optional: 'facultatif',
  privacy: 'Ce que nous faisons de vos données',
  honeypot: 'Laissez ce champ vide',
  fieldWrong: (field, message) => `${field}\u00a0: ${message}`,
  someFieldsWrong: 'Vous n’avez pas encore signé. Veuillez revoir ces champs\u00a0:',
  failed: 'Vous n’avez pas encore signé. Veuillez réessayer.',
  tooMany:
    'Votre signature n’est pas encore enregistrée, car beaucoup de personnes signent en ce moment. Ce que vous avez écrit est toujours là. Attendez une minute, puis signez à nouveau.',
  upcoming: 'Cette pétition n’est pas encore ouverte.',
  paused: 'Cette pétition est suspendue.',
  closed: 'Cette pétition est close.',
  final: 'Le total est définitif.',
  notFinal:
    'Les signatures déposées avant la clôture peuvent encore être confirmées\u00a0: le total peut encore monter un peu.',
  thankYou: 'Merci d’avoir signé.',
  nowShare: 'Partagez maintenant la pétition avec vos proches.',
  oneMoreStep: 'Encore une étape',
  openLetter:
    'Nous vous avons envoyé un courriel. Ouvrez-le, suivez le lien, puis appuyez sur le bouton de la page. Votre signature comptera alors.',
  letterLost:
    'Si le courriel n’arrive pas en quelques minutes, cherchez-le parmi les indésirables (spam). Le lien est valable 72\u00a0heures au plus.',
  backToPetition: 'Retour à la pétition',
  notFound: 'Cette pétition n’existe pas.',
  errors: {
    required: 'À remplir.',
    'wrong-type': 'Ce n’est pas correct.',
    'too-long': 'C’est trop long.',
    invalid: 'Ce n’est pas correct.',
    unknown: 'Ce n’est pas correct.',
    'name-broken': 'Une lettre du nom est incomplète.',
    'name-misleading': 'Le nom contient un signe qui n’a pas sa place dans un nom.',
    'name-not-a-name': 'Veuillez écrire le nom sous lequel on vous connaît.',
  } satisfies Record<ShownErrorCode, string>,
};

export const PAGE_TEXTS: Record<Language, PageTexts> = { km, en, fr };
