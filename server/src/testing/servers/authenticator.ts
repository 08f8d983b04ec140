import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';

const PERIOD_MS = 30_000;

/**
 * The code that an app for codes shows now.
 *
 * @param uri As its QR code holds it.
 * @param ahead Of one whose clock is half a minute fast: the next code, which is good too.
 */
export function codeOf(uri: string, ahead = 0): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const otp = createOTP(new TextDecoder().decode(base32.decode(secret)));
  return otp.hotp(Math.floor(Date.now() / PERIOD_MS) + ahead);
}
