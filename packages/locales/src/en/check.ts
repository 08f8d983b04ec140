/** What is wrong, and what to do about it. */
type Advice = readonly [wrong: string, mend: string];

/** Words for those who edit a page. The findings are written to the console too, in English. */
export const check = {
  title: 'Samleng check',
  onlyYou: 'Only you see this: the address of the page says samleng=check.',
  well: 'Everything is in order.',
  mend: (count: string) => (count === '1' ? 'One thing to mend' : `${count} things to mend`),
  close: 'Close',
  show: 'Show it',
  script: (server: string, version: string) => `Script from ${server}, version ${version}`,
  names: {
    'samleng-petition-form': 'Petition form',
    'samleng-signature-counter': 'Counter',
    'samleng-thank-you-wall': 'Thank-you wall',
    a: 'Link',
  },
  facts: {
    petition: 'Petition',
    campaign: 'Campaign',
    partner: 'Partner',
    language: 'Language',
    server: 'Server',
  },
  findings: {
    none: (): Advice => [
      'Nothing of Samleng stands on this page.',
      'If you pasted a tag, the editor has taken it out: use the one-line link instead.',
    ],
    missing: (attribute: string): Advice => [
      `${attribute} is missing, so nothing is shown.`,
      `Write ${attribute}="…" into the tag.`,
    ],
    misspelt: (written: string, attribute: string): Advice => [
      `${attribute} is missing, and ${written} means nothing.`,
      `Did you mean ${attribute}="…"?`,
    ],
    untidy: (attribute: string, value: string, clean: string): Advice => [
      `In ${attribute}=${value} there are quotation marks, spaces or capitals that do not belong there.`,
      `Type it anew, with straight quotation marks: ${attribute}="${clean}"`,
    ],
    unknown: (attribute: string, value: string, meant?: string): Advice => [
      `The server does not know ${attribute}="${value}".`,
      meant ? `Did you mean ${attribute}="${meant}"?` : 'Ask the campaign how it is written.',
    ],
    unknownPartner: (value: string, meant?: string): Advice => [
      `The server does not know partner="${value}", so no partner is credited.`,
      meant ? `Did you mean partner="${meant}"?` : 'Ask the campaign how it is written.',
    ],
    choice: (attribute: string, value: string, allowed: string): Advice => [
      `${attribute}="${value}" means nothing here.`,
      `Choose one of these, or leave it out: ${allowed}`,
    ],
    number: (attribute: string, value: string): Advice => [
      `${attribute}="${value}" is not a whole number.`,
      `Write for example ${attribute}="6".`,
    ],
    unclosed: (tag: string): Advice => [
      `<${tag}> is not closed, so it had the rest of the page inside.`,
      `Write </${tag}> after it. A slash at its end, as in <${tag} />, is not enough.`,
    ],
    noSuchElement: (value: string): Advice => [
      `data-samleng="${value}" is none of our elements, so this stays a link.`,
      'Write petition-form, signature-counter or thank-you-wall.',
    ],
    elsewhere: (server: string): Advice => [
      'This link leads to another server than the script, so it stays a link.',
      `Use a link that begins with ${server}/p/`,
    ],
    notLoaded: (): Advice => [
      'Its code did not load, so what stands inside the tag is shown.',
      'Load the page again. If that does not help, something on this site, or in this browser, blocks the script.',
    ],
    away: (server: string): Advice => [
      `${server} could not be asked.`,
      'Look again when you have a connection.',
    ],
    twoServers: (first: string, second: string): Advice => [
      `The scripts of two servers stand on this page: ${first} and ${second}. The first one serves.`,
      'Take one of them out.',
    ],
  },
};

export type CheckMessages = typeof check;
