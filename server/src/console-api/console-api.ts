import type { Hono } from 'hono';
import type { Env } from '../http/env.ts';

/** What a person may do in the console. */
type Role = 'owner' | 'campaigner' | 'volunteer' | 'partner';

type Session = {
  account: {
    id: string;
    name: string;
    email: string;
    role: Role;
    campaign: string | null;
    partner: string | null;
    language: string | null;
    twoFactor: boolean;
  };
  needsTwoFactor: boolean;
};

type Answer<Input, Output, Status extends number> = {
  input: Input;
  output: Output;
  outputFormat: 'json';
  status: Status;
};

type Json<Body> = { json: Body };
type LinkUse = { token: string; name?: string; email?: string; password?: string };

type Schema = {
  '/console/api/session': {
    $get: Answer<{}, Session, 200>;
    $post: Answer<Json<{ email: string; password: string }>, { next: 'done' | 'two-factor' }, 200>;
    $delete: Answer<{}, null, 204>;
  };
  '/console/api/session/second-factor': {
    $post: Answer<Json<{ code: string } | { recoveryCode: string }>, { next: 'done' }, 200>;
  };
  '/console/api/links/look': {
    $post: Answer<
      Json<{ token: string }>,
      { kind: 'owner' | 'invitation' | 'password' | 'sign-in'; email: string | null; role: Role | null },
      200
    >;
  };
  '/console/api/links/use': {
    $post: Answer<Json<LinkUse>, { next: 'done' | 'two-factor' }, 200>;
  };
  '/console/api/links/password': { $post: Answer<Json<{ email: string }>, null, 202> };
  '/console/api/account/two-factor': {
    $post: Answer<Json<{ password: string }>, { uri: string; recoveryCodes: string[] }, 200>;
  };
  '/console/api/account/two-factor/confirm': { $post: Answer<Json<{ code: string }>, null, 204> };
};

/** The routes under `/console/api`, for the console's typed client. */
export type ConsoleApi = Hono<Env, Schema>;
