import type { BlockList } from 'node:net';
import type { Auth } from '../accounts/auth.ts';
import type { Db } from '../database/db.ts';
import type { SendStaffMail } from '../mail/staff-mail.ts';

export type ConsoleDeps = {
  db: Db;
  auth: Auth;
  now: () => Date;
  publicUrl: string;
  trustedProxies: BlockList;
  sendMail: SendStaffMail;
  /** The name of `MAIL_FROM`, from whom emails come unless the campaign has a name of its own. */
  senderName: string;
  /** Pages that show a petition learn that it has changed. */
  live: { changed(petition: string): void };
  log: { error(line: object): void };
};
