// Shows the emails that the demo's server would have sent: without SMTP_URL it writes them into a folder.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import PostalMime, { type Email } from 'postal-mime';

type Html = ReturnType<typeof html>;
type StoredEmail = { name: string; mail: Email };

// The server's own file names: the time and the email's id. No other file of the disk is served.
const EMAIL_NAME = /^\d{8}T\d{6}\.\d{3}Z-[\da-f-]{36}\.eml$/;
const EMAILS_MAX = 50;

const POLICY = [
  "default-src 'none'",
  // Emails have their styles inside.
  "style-src 'self' 'unsafe-inline'",
  'font-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @param outbox The folder; null when emails go to a mail server. */
export function emailRoutes(outbox: string | null): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', POLICY);
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
  });
  routes.get('/', async (context) => {
    const emails = outbox === null ? [] : await newestEmails(outbox);
    return context.html(listPage(emails, outbox !== null));
  });
  routes.get('/:name', async (context) => {
    const email = await findEmail(outbox, context.req.param('name'));
    return email === undefined ? context.notFound() : context.html(emailPage(email));
  });
  routes.get('/:name/text', async (context) => {
    const email = await findEmail(outbox, context.req.param('name'));
    return email === undefined ? context.notFound() : context.text(email.mail.text ?? '');
  });
  return routes;
}

async function newestEmails(outbox: string): Promise<StoredEmail[]> {
  const names = await readdir(outbox).catch(nothingIfMissing);
  const newest = (names ?? []).filter((name) => EMAIL_NAME.test(name)).toSorted();
  const emails = newest.slice(-EMAILS_MAX).map((name) => findEmail(outbox, name));
  return (await Promise.all(emails)).filter((email) => email !== undefined).toReversed();
}

async function findEmail(outbox: string | null, name: string): Promise<StoredEmail | undefined> {
  if (outbox === null || !EMAIL_NAME.test(name)) return undefined;
  const content = await readFile(join(outbox, name)).catch(nothingIfMissing);
  return content && { name, mail: await PostalMime.parse(content) };
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

function listPage(emails: StoredEmail[], areHere: boolean): Html {
  const entries = emails.map(
    ({ name, mail }) =>
      html`<li>
        <a href="/emails/${name}"
          ><span lang="${language(mail)}">${mail.subject}</span> <small>${recipient(mail)}</small></a
        >
        ${time(mail)}
      </li>`,
  );
  const intro = areHere
    ? html`<p>
          In this demo no e-mail leaves the machine. Each lies in <code>data/outbox</code>; the newest comes
          first.
        </p>
        <p lang="km">ក្នុងទំព័រគំរូនេះ អ៊ីមែលមិនចេញពីកុំព្យូទ័រនេះទេ។ អ៊ីមែលថ្មីបំផុតនៅខាងលើគេ។</p>`
    : html`<p>E-mails leave by the mail server that <code>SMTP_URL</code> names.</p>
        <p lang="km">អ៊ីមែលចេញតាមម៉ាស៊ីនមេអ៊ីមែល។</p>`;
  const none = html`<p>No e-mail yet.</p>
    <p lang="km">មិនទាន់មានអ៊ីមែលនៅឡើយទេ។</p>`;
  return page(
    'E-mails',
    html`<header>
        <h1>E-mails <span lang="km">អ៊ីមែល</span></h1>
        ${intro}
      </header>
      <main>
        ${
          entries.length > 0
            ? html`<ol class="emails">
                ${entries}
              </ol>`
            : areHere
              ? none
              : ''
        }
      </main>
      <p>
        <a href="/index.html">Partners’ pages <span lang="km">ទំព័ររបស់ដៃគូ</span></a>
      </p>`,
  );
}

function emailPage({ name, mail }: StoredEmail): Html {
  return page(
    mail.subject ?? '',
    html`<header>
        <h1 class="subject" lang="${language(mail)}">${mail.subject}</h1>
        <p>To <strong>${recipient(mail)}</strong>, ${time(mail)}</p>
        <p>
          <a href="/emails">All e-mails <span lang="km">អ៊ីមែលទាំងអស់</span></a> ·
          <a href="/emails/${name}/text">Without HTML <span lang="km">អក្សរសុទ្ធ</span></a>
        </p>
      </header>
      <main>
        <iframe
          title="The e-mail"
          sandbox="allow-top-navigation-by-user-activation"
          srcdoc="${framed(mail.html ?? '')}"
        ></iframe>
      </main>`,
  );
}

/** The email as it is, with a Khmer typeface for computers that have none; its links open outside the frame. */
function framed(email: string): string {
  const added = '<base target="_top" /><link rel="stylesheet" href="/khmer-face.css" />';
  return email.replace('<head>', `<head>${added}`);
}

/** The signer's language: the first of the two in the email. */
function language({ headers }: Email): string {
  const named = headers.find(({ key }) => key === 'content-language')?.value;
  return named?.split(',')[0] ?? 'en';
}

function recipient({ to }: Email): string {
  return (to ?? []).map(({ address }) => address).join(', ');
}

function time({ date = '' }: Email): Html {
  return html`<time datetime="${date}">${date.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/khmer-face.css" />
        <link rel="stylesheet" href="/index.css" />
        <link rel="stylesheet" href="/emails.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
