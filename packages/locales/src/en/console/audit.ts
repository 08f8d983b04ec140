/** What was done, beside who did it and when. */
export const audit = {
  command: 'A command on the server',
  /** By the server's name of an action; a test there holds that none is missing. */
  actions: {
    'signed-in': 'Signed in',
    'signed-out': 'Signed out',
    'sign-in-refused': 'Was refused at signing in',
    'session-ended': 'Ended a session',
    'password-set': 'Set a password',
    'second-factor-set': 'Set up codes from an app',
    'second-factor-removed': 'Removed the codes from an app',
    'recovery-codes-made': 'Made recovery codes',
    'link-made': 'Made a link into the console',
    'link-used': 'Came in by a link',
    invited: 'Invited somebody',
    'invitation-ended': 'Took back an invitation',
    'role-changed': 'Changed a role',
    'account-removed': 'Removed an account',
    'token-made': 'Made a token for programs',
    'token-ended': 'Ended a token for programs',
    'campaign-applied': 'Applied a campaign file',
    'campaign-changed': 'Changed a campaign',
    'petition-changed': 'Changed a petition',
    'donation-added': 'Added a donation',
    'event-link-made': 'Made a link for an event',
    'event-links-ended': 'Ended the links for events',
    'action-announced': 'Announced an action of a partner',
    'announcements-withdrawn': 'Took back announcements',
    'signatures-released': 'Let signatures through',
    'signatures-removed': 'Took signatures off the count',
    'removal-undone': 'Brought signatures back',
    'signatures-erased': 'Erased signatures',
    'mailbox-stopped': 'Stopped emails to a mailbox',
    'mailbox-allowed': 'Allowed emails to a mailbox again',
  },
};

export type AuditWords = typeof audit;
