import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { keyFor } from '../../domain/secrets/keys.ts';
import { HOUR_MS, SECOND_MS } from '../../domain/time/durations.ts';
import {
  ADDRESS_HEADER,
  type AuthDeps,
  CODE_LOCK_SECONDS,
  CODES_WRONG_MAX,
  PASSWORD_LETTERS_MAX,
  PASSWORD_LETTERS_MIN,
  SESSION_COOKIE,
} from './auth-settings.ts';
import { passwordLine } from './password-line.ts';
import type { SessionStorage } from '../sessions/session-storage.ts';
import { SESSION_MS } from '../sessions/times.ts';

const AUTH_PATH = '/console/api/auth';

const COOKIE = { secure: true, httpOnly: true, sameSite: 'strict', path: '/' } as const;
const HOUR_SECONDS = HOUR_MS / SECOND_MS;

const ROW_TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth over our tables, with what it should not do by itself turned off. */
export function authOver({ db, pepper, publicUrl }: AuthDeps, sessions: SessionStorage) {
  return betterAuth({
    appName: 'Samleng',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    trustedOrigins: [publicUrl],
    secret: Buffer.from(keyFor(pepper, 'console:auth')).toString('base64url'),
    // Of the kind that has neither booleans nor dates, on PostgreSQL too: our columns are text or integer on both.
    database: { db, type: 'sqlite' },
    secondaryStorage: sessions,
    telemetry: { enabled: false },
    // Its messages may name accounts.
    logger: { disabled: true },
    // It would print what it cannot answer, message and all; thrown, it comes to our own log.
    onAPIError: { throw: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LETTERS_MIN,
      maxPasswordLength: PASSWORD_LETTERS_MAX,
      password: passwordLine(),
    },
    user: {
      modelName: 'accounts',
      fields: { emailVerified: 'email_verified', ...ROW_TIMES },
      additionalFields: {
        role: { type: 'string', input: false },
        campaign: { type: 'string', input: false, required: false },
        partner: { type: 'string', input: false, required: false },
        language: { type: 'string', input: false },
      },
    },
    account: {
      modelName: 'account_passwords',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...ROW_TIMES,
      },
    },
    session: { expiresIn: SESSION_MS / SECOND_MS, disableSessionRefresh: true, freshAge: 0 },
    plugins: [secondFactor()],
    rateLimit: {
      enabled: true,
      storage: 'secondary-storage',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        '/change-password': { window: HOUR_SECONDS, max: 10 },
      },
    },
    databaseHooks: {
      // Where somebody works from is nobody's business; the device is kept, so that a stranger's session is recognised.
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: '' } }) } },
    },
    advanced: {
      // Its own prefix would become `__Secure-__Host-`.
      useSecureCookies: false,
      cookiePrefix: SESSION_COOKIE,
      cookies: { session_token: { name: SESSION_COOKIE, attributes: COOKIE } },
      defaultCookieAttributes: COOKIE,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

function secondFactor() {
  return twoFactor({
    issuer: 'Samleng',
    accountLockout: { maxFailedAttempts: CODES_WRONG_MAX, durationSeconds: CODE_LOCK_SECONDS },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'account_second_factors',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}
