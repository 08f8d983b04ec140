import { ConfigError } from '@samleng/server/config';

const PETITION = 'right-to-vote';

/** `consoleLink` is null where the console cannot be used. */
type Places = {
  publicUrl: string;
  examplesPort: number;
  hasEmails: boolean;
  consoleLink: string | null;
};

/** Prints the addresses of the demo. */
export function announce({ publicUrl, examplesPort, hasEmails, consoleLink }: Places): void {
  const emails = hasEmails ? `\n  E-mails          http://localhost:${examplesPort}/emails` : '';
  const campaigners = consoleLink === null ? '' : `\n  Console          ${consoleLink}`;
  console.log(`
  Samleng is running.

  Server           ${publicUrl}
  Petition         ${publicUrl}/p/${PETITION}${campaigners}
  Partners' pages  http://localhost:${examplesPort}/
  … another origin http://127.0.0.1:${examplesPort}/${emails}

  Ctrl+C stops it.
`);
}

export function examplesPortTaken(port: number): ConfigError {
  return new ConfigError(`EXAMPLES_PORT: port ${port} is in use already; set EXAMPLES_PORT to another`);
}
