/**
 * Address patterns that ad and tracker blockers commonly refuse, as far as one of our addresses could ever
 * match. None may: for a visitor with a blocker the petition would be missing.
 */
export const BLOCKED_ADDRESSES: readonly RegExp[] = [
  /\/counter\?/,
  /\/counter\.(?:js|gif|png)/,
  /\/events?\?/,
  /\/beacon[?/.]/,
  /\/(?:pixel|track(?:er|ing)?|analytics|telemetry|stats|collect|log|metrics|ping|hit)[?/.]/,
  /[?&](?:utm_\w+|fbclid|gclid|uid|sid|visitor|fingerprint)=/,
  /\/(?:ads?|advert\w*|banner|sponsor\w*|popup|promo)[-_/.]/,
  /[-_](?:ad|ads|banner|tracker|social|share|sharing|widget)s?[-_.]/,
  /\/placements\/ad_|\/v\d\/ads?[./]|[?&](?:placement|zone)(?:_?id)?=/,
  /\/(?:page-?)?(?:views?|visits?|hits?|impressions?)[?/.]/,
  /\/(?:social|share|sharing|widget|cookie-?consent|newsletter)s?[-_/.]/,
];
