import type { ProblemCode } from '@samleng/contract';

/**
 * What happened, and what to do: for who wanted to sign, who put the petition on a page, who writes a program; or, of
 * the console, for who runs a campaign.
 */
type Help = { happened: string; developer: string } & (
  | { visitor: string; volunteer: string; campaigner?: never }
  | { campaigner: string; visitor?: never; volunteer?: never }
);

/** The page of each problem. Words between backticks are code. */
export const problemPage = {
  visitor: 'If you wanted to sign',
  volunteer: 'If you put the petition on a page',
  campaigner: 'If you run a campaign',
  developer: 'If you write a program',
  contract: 'Everything this server answers, for programs',
  codes: {
    malformed: {
      happened: 'The server got a request that it could not read, so it did nothing.',
      visitor:
        'You did nothing wrong. Please try again. If it happens once more, tell the people whose page it is.',
      volunteer:
        'Copy the address or the tag once more, whole and unchanged. Some program on the way may have changed it.',
      developer:
        'Send JSON in UTF-8, nested at most five deep, with no key twice. `errors` names query parameters that are not right.',
    },
    'not-found': {
      happened: 'Nothing stands at this address.',
      visitor: 'The link may be old or cut off. Open it again where you found it.',
      volunteer: 'Copy the address you were given instead of typing it.',
      developer:
        'Compare the path with `/openapi.json`. Files under `/embed/` stay for ten builds: load `/embed.js` anew.',
    },
    'petition-not-found': {
      happened:
        'This server has no petition of that name. The name may be misspelt, or the petition is on another server.',
      visitor: 'Ask the people who sent you here for the right link.',
      volunteer:
        'Compare the attribute `petition` letter by letter. The campaign knows the right name, and the address of its server.',
      developer: 'The name is the petition’s slug. `GET /v1/petitions` lists the petitions of this server.',
    },
    'campaign-not-found': {
      happened:
        'This server has no campaign of that name. The name may be misspelt, or the campaign is on another server.',
      visitor: 'Ask the people who sent you here for the right link.',
      volunteer:
        'Compare the attribute `campaign` letter by letter. The campaign knows its name, and the address of its server.',
      developer: 'The name is the campaign’s slug. Each petition tells it as `campaign`.',
    },
    'partner-not-found': {
      happened: 'The petition is here, but its campaign has no partner of that name.',
      visitor: 'You can sign all the same, and your signature counts.',
      volunteer:
        'Compare the attribute `partner` letter by letter. Until it is right, signatures count, but they are not counted as yours.',
      developer:
        'The name is the partner’s slug. Only the count of a partner needs one that is known; signing takes any.',
    },
    'method-not-allowed': {
      happened: 'This address does not take requests of this kind.',
      visitor: 'You did nothing wrong. Open the page again by its link.',
      volunteer: 'If your page has a form or a script of its own that sends to this address, remove it.',
      developer: 'The header `Allow` names the methods that this address takes.',
    },
    'petition-closed': {
      happened: 'The petition takes no more signatures. Those given before its closing stay.',
      visitor:
        'It can no longer be signed. Its page shows the count and, where there is one, the petition that goes on.',
      volunteer: 'You can leave the form on your page: it shows the count, and leads to the next petition.',
      developer:
        'Do not send it again. `status` and `closesAt` of the summary tell it beforehand, by the server’s clock.',
    },
    'petition-not-open-yet': {
      happened: 'The petition takes signatures only from a later day on.',
      visitor: 'Please come back later.',
      volunteer: 'You can put the form on your page already: it opens by itself.',
      developer:
        '`opensAt` of the petition tells the time. Send the signature again then, with the same `id`.',
    },
    'petition-paused': {
      happened: 'The campaign has paused the petition. Signatures given before stay.',
      visitor: 'Please come back later.',
      volunteer:
        'Leave the form on your page: it opens again by itself. The campaign knows how long it takes.',
      developer: 'Send it again later, with the same `id`, once `status` of the summary is `open`.',
    },
    'too-large': {
      happened: 'What was sent is larger than the server takes.',
      visitor: 'If you wrote a comment, make it shorter and try again.',
      volunteer: 'Nothing on your page needs to be changed.',
      developer: 'A signature has at most 8 kB of JSON.',
    },
    'wrong-content-type': {
      happened: 'What was sent is not in the format that the server takes.',
      visitor:
        'You did nothing wrong. Please try again. If it happens once more, tell the people whose page it is.',
      volunteer: 'If an extension of your site sends forms by itself, turn it off on this page.',
      developer: 'Send `Content-Type: application/json`, and no `Content-Encoding`.',
    },
    'invalid-signature': {
      happened: 'Something in the form is missing or not right, so the petition is not signed yet.',
      visitor: 'Look at the fields that are marked, correct them, and press the button once more.',
      volunteer:
        'The form marks these fields by itself. If it does not, your page may hold an old script: empty the cache of your site.',
      developer:
        '`errors` names each field, with a code. It never holds what was typed. `/openapi.json` has the rules.',
    },
    'not-signed-in': {
      happened: 'The console does not know who asks: you are not signed in, or your session has ended.',
      campaigner:
        'Sign in again. A session ends after half an hour without use, and after twelve hours in any case.',
      developer:
        'Send `Authorization: Bearer …` with a token of the console. None, wrong and ended ones get this same answer.',
    },
    'console-needs-https': {
      happened:
        'The public address of this server starts with http. Browsers keep the session of the console only over https, so nobody can sign in.',
      campaigner: 'Tell whoever runs the server.',
      developer: 'Put the server behind https, and set `PUBLIC_URL` to that address.',
    },
    'foreign-origin': {
      happened: 'The request names another site as the one it comes from, so the console did nothing.',
      campaigner: 'Open the console by its own address, not inside another page.',
      developer: 'The header `Origin` must be that of this server. Programs with a token leave it out.',
    },
    'not-allowed': {
      happened: 'You are signed in, but what you asked for is not for your role.',
      campaigner: 'Ask an owner of the campaign, who can give you another role.',
      developer:
        'The token lacks the scope, or its account has lost the role. `/openapi.json` names the scope of each operation.',
    },
    'second-factor-needed': {
      happened: 'Owners and campaigners sign in with a password and a code. Your account has no code yet.',
      campaigner:
        'Open the console and follow the steps. It takes two minutes and an app for codes on your phone.',
      developer: 'People alone get this answer: a token needs no second step.',
    },
    'changed-meanwhile': {
      happened:
        'What you changed has been changed by somebody else since you opened it. Nothing was overwritten.',
      campaigner: 'Open it again, look at the other change, and make yours once more.',
      developer: 'Read it again and send the `version` that you read.',
    },
    'invalid-input': {
      happened: 'Something is missing or not right, so nothing was changed.',
      campaigner: 'Look at the fields that are marked, correct them, and save once more.',
      developer: '`errors` names each field, with a message in English.',
    },
    'too-many-requests': {
      happened:
        'Many requests came from one connection in a short time. Thousands of people can share one, as on a mobile network.',
      visitor: 'Wait a minute, then try again. A signature that waits on your phone is sent by itself.',
      volunteer: 'If many people sign in one place, ask the campaign for a link for events.',
      developer:
        'Wait as long as `Retry-After` says; `RateLimit-Policy` names the limit. A signature with a proof of work gets through.',
    },
    unavailable: {
      happened: 'The server is too busy just now, or is being looked after. That is usually soon over.',
      visitor:
        'Wait a little, then try again. A signature that waits on your phone is sent by itself while the page is open.',
      volunteer: 'Nothing on your page needs to be changed. If it lasts for hours, tell the campaign.',
      developer: 'Wait as long as `Retry-After` says, then send it again with the same `id`: it counts once.',
    },
  } satisfies Record<ProblemCode, Help> as Record<ProblemCode, Help>,
};

export type ProblemPageTexts = typeof problemPage;
