import type { Account } from '../accounts/account.ts';
import type { Identity } from '../accounts/identify.ts';
import type { Permission } from '../domain/accounts/roles.ts';

/** The account that is signed in, for the pages. */
export type Me = {
  account: Account;
  permissions: readonly Permission[];
  needsSecondFactor: boolean;
};

export function meOf({ account, permissions, needsSecondFactor }: Identity): Me {
  return { account, permissions, needsSecondFactor };
}
