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
  log: { error(line: object): void };
};
