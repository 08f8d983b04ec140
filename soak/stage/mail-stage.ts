import { openStore } from '@samleng/server/database';
import { type MailServer, mailServer } from '@samleng/server/testing/servers/mail-server';
import { sqlitePlace } from './place.ts';
import { serve } from './serve.ts';

/** A server whose protected petition `by-email` is confirmed by emails, and where these arrive. */
export type MailStage = { port: number; emails: MailServer['emails'] };

export async function onMailStage<Result>(use: (stage: MailStage) => Promise<Result>): Promise<Result> {
  const place = await sqlitePlace();
  const mail = await mailServer();
  try {
    const store = await openStore(place.database);
    await store.db.updateTable('petitions').set({ protection: 'standard' }).execute();
    await store.close();
    const server = await serve({ ...place.settings, SMTP_URL: mail.url, TRUSTED_PROXIES: '127.0.0.1' });
    try {
      return await use({ port: server.port, emails: mail.emails });
    } finally {
      await server.stop();
    }
  } finally {
    await mail.stop();
    await place.remove();
  }
}
