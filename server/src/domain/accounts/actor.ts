/** A change is made by a person or an API token through the console, or by a command on the server itself. */
export type Actor = { kind: 'account' | 'token'; id: string } | { kind: 'command' };

export const COMMAND: Actor = { kind: 'command' };

/** As it is stored: `account:…`, `token:…` or `command`. Never a name or an address. */
export function actorKey(actor: Actor): string {
  return actor.kind === 'command' ? 'command' : `${actor.kind}:${actor.id}`;
}
