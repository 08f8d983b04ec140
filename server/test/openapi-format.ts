import { type AnySchemaObject, Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// The parts of OpenAPI 3.1 that we use, closed: a key that is misspelt, or not in the specification, is refused.
const text = { type: 'string', minLength: 1 };
const map = (values: object) => ({ type: 'object', additionalProperties: values });
const list = (items: object) => ({ type: 'array', items });
function closed(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

const schema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };
const content = map(closed({}, { schema, example: {}, examples: {}, encoding: {} }));
const header = closed({ schema }, { description: text, required: { type: 'boolean' } });
const ofPath = { in: { const: 'path' }, required: { const: true } };
const parameter = {
  anyOf: [
    closed({ name: text, schema, ...ofPath }, { description: text }),
    closed(
      { name: text, schema, in: { enum: ['query', 'header', 'cookie'] } },
      { description: text, required: { type: 'boolean' }, deprecated: { type: 'boolean' } },
    ),
  ],
};
const responses = {
  type: 'object',
  minProperties: 1,
  patternProperties: {
    '^([1-5](\\d\\d|XX)|default)$': closed({ description: text }, { content, headers: map(header) }),
  },
  additionalProperties: false,
};
const operation = closed(
  {
    operationId: { type: 'string', pattern: '^[a-z][A-Za-z]*$' },
    tags: list(text),
    summary: text,
    responses,
  },
  {
    description: text,
    security: list(map(list(text))),
    parameters: { ...list(parameter), uniqueItems: true },
    requestBody: closed({ content }, { description: text, required: { type: 'boolean' } }),
  },
);
const DOCUMENT = closed({
  openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
  info: closed(
    { title: text, version: text },
    { description: text, license: closed({ name: text }, { identifier: text }) },
  ),
  servers: list(closed({ url: { type: 'string', format: 'uri' } }, { description: text })),
  tags: list(closed({ name: text }, { description: text })),
  security: list(map(list(text))),
  components: closed({}, { schemas: map(schema), securitySchemes: map({ type: 'object' }) }),
  paths: {
    type: 'object',
    patternProperties: {
      '^/': closed(
        {},
        Object.fromEntries(['get', 'post', 'put', 'patch', 'delete'].map((key) => [key, operation])),
      ),
    },
    additionalProperties: false,
  },
});

type Operation = { operationId: string; tags: string[]; parameters?: { name: string; in: string }[] };
type Checked = {
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string }[];
  components: AnySchemaObject;
};

/** What is wrong with an OpenAPI document, in words; the specification's rules beyond its schema are among them. */
export function formatFaults(document: Checked): string[] {
  const ajv: Ajv2020 = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.validate(DOCUMENT, document);
  if (ajv.errors) return ajv.errors.map(({ instancePath, message }) => `${instancePath}: ${message}`);
  const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.values(byMethod).map((operation) => ({ path, operation })),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} stands twice`);
  return [...twice, ...operations.flatMap((one) => faultsOf(one, document)), ...lostReferences(document)];
}

function faultsOf({ path, operation }: { path: string; operation: Operation }, { tags }: Checked): string[] {
  const { parameters = [], operationId } = operation;
  const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const undeclared = operation.tags.filter((tag) => !tags.some(({ name }) => name === tag));
  return [
    ...(inPath.toSorted().join() === inTemplate.toSorted().join()
      ? []
      : [`${operationId}: other parameters`]),
    ...undeclared.map((tag) => `${operationId}: no tag ${tag}`),
  ];
}

function lostReferences(document: Checked): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!);
  const known = Object.keys((document.components as { schemas: object }).schemas);
  const there = new Set(known.map((name) => `#/components/schemas/${name}`));
  return references.filter((to) => !there.has(to)).map((to) => `${to} leads nowhere`);
}

export const OPERATION_IDS = [
  'addBatch',
  'addDonation',
  'addPartner',
  'announceAction',
  'applyCampaign',
  'changeBatch',
  'changeCampaign',
  'changeDonation',
  'changePartner',
  'changePetition',
  'changeState',
  'countUncredited',
  'creditPage',
  'downloadPages',
  'endEventLinks',
  'explainOddity',
  'getAudit',
  'getCampaignFile',
  'getCampaignToEdit',
  'getCard',
  'getChallenge',
  'getCorrections',
  'getCount',
  'getDays',
  'getDaysFile',
  'getEmbedFile',
  'getHealth',
  'getLetter',
  'getLetterFirstPage',
  'getLoader',
  'getMailboxPage',
  'getMetrics',
  'getNewsPage',
  'getOddities',
  'getOpenApi',
  'getPageIcon',
  'getPageScript',
  'getPageStyle',
  'getPartnerFigures',
  'getPartnerSummary',
  'getPartnerToday',
  'getPartnerTodayFile',
  'getPetition',
  'getPetitionPage',
  'getPetitionToEdit',
  'getPinned',
  'getPrivacyNotice',
  'getProblemPage',
  'getQrCode',
  'getReadiness',
  'getRecentSigners',
  'getRemovals',
  'getSignerPage',
  'getSummary',
  'getTagPage',
  'getToday',
  'getTodayFile',
  'getVersion',
  'getWall',
  'listCampaigns',
  'listPages',
  'listPetitions',
  'listVersions',
  'makeCampaign',
  'makeDraft',
  'makeEventLink',
  'postMailboxPage',
  'postNewsPage',
  'postPetitionPage',
  'postSignerPage',
  'previewPetition',
  'removeBatch',
  'removeDonation',
  'removeDraft',
  'removePartner',
  'sign',
  'tellPlacement',
  'watchSummary',
  'withdrawAnnouncements',
];
