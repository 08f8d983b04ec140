import { type Command, Option } from 'commander';

/** `--server`, and the file with the token for it. */
export type ServerOption = { server: string; tokenFile: string | undefined };

/** Commands that can ask another machine's server; the others work on the server itself. */
const REMOTE = ['apply', 'count', 'campaign', 'event', 'announce', 'credit'];

/** Options that stand before the command, with a value. */
const FLAGS = ['--server', '--token-file'];

/** For a program whose commands may be meant for a server on another machine. */
export function addServerOptions(program: Command): void {
  program
    .addOption(new Option('--server <url>', `ask this server: ${REMOTE.join(', ')}`).env('SAMLENG_SERVER'))
    .addOption(
      new Option('--token-file <file>', 'with a token that its console made').env('SAMLENG_TOKEN_FILE'),
    )
    .hook('preAction', (_program, action) => refuseHere(action));
}

/** Undefined for a command on this machine's database. */
export function serverOption(command: Command): ServerOption | undefined {
  const { server, tokenFile } = command.optsWithGlobals<Partial<ServerOption>>();
  return server === undefined ? undefined : { server, tokenFile };
}

/** The name of the command among the arguments, '' for none. */
export function commandNamed(args: readonly string[]): string {
  const named = args.find((arg, at) => !arg.startsWith('-') && !FLAGS.includes(args[at - 1] ?? ''));
  return named ?? '';
}

function refuseHere(action: Command): void {
  let command = action;
  while (command.parent?.parent) command = command.parent;
  if (serverOption(action) === undefined || REMOTE.includes(command.name())) return;
  action.error(`error: --server: samleng ${command.name()} works on the server itself alone`);
}
