import type { BlockList } from 'node:net';
import type { Auth } from '../accounts/auth.ts';
import type { NextInstant } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import type { Snapshot } from '../database/snapshot.ts';
import type { SendStaffMail } from '../mail/staff-mail.ts';
import type { StoredPetition } from '../petitions/find.ts';

export type ConsoleDeps = {
  db: Db;
  /** For exports: whoever opens it closes it. */
  openSnapshot: () => Promise<Snapshot>;
  auth: Auth;
  now: () => Date;
  /** For the keyed codes of addresses that are asked for. */
  pepper: Uint8Array;
  /** The instants for tallies that the console changes. */
  publicCache: { nextInstant(petition: StoredPetition): NextInstant };
  publicUrl: string;
  /** The script that pages load; null in tests that do without a build. */
  embed: { pinned: { version: string } | null } | null;
  /** The disk that is looked at is the one of this folder. */
  dataDir: string;
  trustedProxies: BlockList;
  sendMail: SendStaffMail;
  /** The name of `MAIL_FROM`, from whom emails come unless the campaign has a name of its own. */
  senderName: string;
  /** To be called after a change of what a petition's readers see. */
  live: { changed(petition: string): void };
  /** To be called when an import or its check was asked for, or stopped. */
  importer: { wake(): void };
  log: { error(line: object): void };
};
