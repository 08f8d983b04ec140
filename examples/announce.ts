import { ConfigError } from '@samleng/server/config';

const PETITION = 'right-to-vote';

type Places = { publicUrl: string; examplesPort: number; hasLetters: boolean };

/** Prints the addresses of the demo. */
export function announce({ publicUrl, examplesPort, hasLetters }: Places): void {
  const letters = hasLetters ? `\n  Letters          http://localhost:${examplesPort}/letters` : '';
  console.log(`
  Samleng is running.

  Server           ${publicUrl}
  Petition         ${publicUrl}/p/${PETITION}
  Partners' pages  http://localhost:${examplesPort}/
  … another origin http://127.0.0.1:${examplesPort}/${letters}

  Ctrl+C stops it.
`);
}

export function examplesPortTaken(port: number): ConfigError {
  return new ConfigError(`EXAMPLES_PORT: port ${port} is in use already; set EXAMPLES_PORT to another`);
}
