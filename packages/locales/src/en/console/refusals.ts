/** What the server says of a single field, in words for people. */
export const refusals = {
  isNotRight: 'This is not right.',
  isMissing: 'Please fill this in.',
  isTooLong: 'This is too long.',
  hasAccount: 'There is an account with this address already.',
  noSuchPartner: 'Please choose a partner of the campaign.',
  lastOwner: 'Nobody else is an owner: somebody must stay one.',
  notAnEmail: 'Please write a whole e-mail address, such as name@example.org.',
};

export type RefusalsWords = typeof refusals;
