import type { ConsoleWords } from '@samleng/locales/console';

export type Scope = keyof ConsoleWords['tokens']['scopes'];

/** A command that a token of these scopes is good for, to begin with; the token lies in `token.txt`. */
export function commandFor(scopes: readonly Scope[]): string {
  const samleng = `samleng --server ${location.origin} --token-file token.txt`;
  if (scopes.includes('campaigns:write')) return `${samleng} apply campaign.json`;
  if (scopes.includes('campaigns:read')) return `${samleng} campaign CAMPAIGN`;
  return `curl --header "Authorization: Bearer $(cat token.txt)" ${location.origin}/console/api/audit`;
}
