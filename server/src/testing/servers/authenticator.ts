import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';

/** The code that an app for codes shows now. @param uri As its QR code holds it. */
export function codeOf(uri: string): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp();
}
