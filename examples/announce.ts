import { ConfigError } from '@samleng/server/config';

const PETITION = 'right-to-vote';

type Places = { publicUrl: string; examplesPort: number; hasEmails: boolean };

/** Prints the addresses of the demo. */
export function announce({ publicUrl, examplesPort, hasEmails }: Places): void {
  const emails = hasEmails ? `\n  E-mails          http://localhost:${examplesPort}/emails` : '';
  console.log(`
  Samleng is running.

  Server           ${publicUrl}
  Petition         ${publicUrl}/p/${PETITION}
  Partners' pages  http://localhost:${examplesPort}/
  … another origin http://127.0.0.1:${examplesPort}/${emails}

  Ctrl+C stops it.
`);
}

export function examplesPortTaken(port: number): ConfigError {
  return new ConfigError(`EXAMPLES_PORT: port ${port} is in use already; set EXAMPLES_PORT to another`);
}
