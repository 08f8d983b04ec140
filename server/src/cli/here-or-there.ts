import type { Command } from 'commander';
import type { Store } from '../database/open.ts';
import { withExistingStore } from './database.ts';
import type { RemoteServer } from './remote/connect.ts';
import { serverOption } from './server-options.ts';

type Ways<Result> = {
  /** On this machine's database. */
  here: (store: Store) => Promise<Result>;
  /** By asking the server that `--server` names. */
  there: (server: RemoteServer) => Promise<Result>;
};

/** Does a command's work where it is to be done. */
export async function hereOrThere<Result>(
  command: Command,
  { here, there }: Ways<Result>,
  withHere = withExistingStore,
): Promise<Result> {
  const asked = serverOption(command);
  if (asked !== undefined) return there(await (await import('./remote/connect.ts')).connect(asked));
  let result: { value: Result } | undefined;
  await withHere(async (store) => {
    result = { value: await here(store) };
  });
  return result!.value;
}
