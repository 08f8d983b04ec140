import type { InsideWords } from '../../en/console/inside-words.ts';
import { secondFactor } from './second-factor.ts';
import { home } from './home.ts';
import { campaign } from './campaign.ts';
import { partners } from './partners.ts';
import { placements } from './placements.ts';
import { batches } from './batches.ts';
import { donations } from './donations.ts';
import { campaignFile } from './campaign-file.ts';
import { own } from './own.ts';
import { tag } from '../tag.ts';
import { fieldErrors } from './field-errors.ts';
import { petitions } from './petitions.ts';
import { petitionEditor } from './petition-editor.ts';
import { petitionFields } from './petition-fields.ts';
import { petitionReview } from './petition-review.ts';
import { petitionState } from './petition-state.ts';
import { petitionPreview } from './petition-preview.ts';
import { petitionVersions } from './petition-versions.ts';
import { petitionTabs } from './signatures/petition-tabs.ts';
import { signatures } from './signatures/signatures.ts';
import { signatureFacts } from './signatures/signature-facts.ts';
import { signatureDetail } from './signatures/signature-detail.ts';
import { signatureBulk } from './signatures/signature-bulk.ts';
import { peopleImport } from './signatures/import.ts';
import { exportPage } from './signatures/export.ts';
import { account } from './account.ts';
import { people } from './people.ts';
import { tokens } from './tokens.ts';
import { audit } from './audit.ts';
import { oddities } from './oddities/oddities.ts';
import { oddityKinds } from './oddities/oddity-kinds.ts';
import { comments } from './signatures/comments.ts';
import { erasure } from './signatures/erasure.ts';
import { today } from './today.ts';

export const insideWords: InsideWords = {
  secondFactor,
  home,
  campaign,
  partners,
  placements,
  batches,
  donations,
  campaignFile,
  own,
  tag,
  fieldErrors,
  petitions,
  petitionEditor,
  petitionFields,
  petitionReview,
  petitionState,
  petitionPreview,
  petitionVersions,
  petitionTabs,
  signatures,
  signatureFacts,
  signatureDetail,
  signatureBulk,
  peopleImport,
  exportPage,
  account,
  people,
  tokens,
  audit,
  oddities,
  oddityKinds,
  comments,
  erasure,
  today,
};
