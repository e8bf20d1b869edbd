import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const study = {
  class: 'COMPETENCE',
  purpose: 'Følge studiet semester for semester: bekreftelse, resultat og utbetaling',
  retention: 'Så lenge ansettelsen varer, deretter arkiv',
} as const;
const agreement = {
  class: 'CASE',
  purpose: 'Vite hva arbeidsgiver og den ansatte har avtalt om bindingstid',
  retention: 'Så lenge avtalen gjelder, deretter arkiv',
} as const;

export const studiesColumns: ColumnTable = {
  study_season: plain('season', 'starts_on', 'ends_on', 'confirm_by', 'paid_from', 'paid_by', 'remind_days'),
  study_semester: {
    ...plain('id', 'application_id', 'follows_id', 'created_at', 'updated_at', 'version'),
    ...plain('starts_on', 'ends_on', 'confirm_by', 'payout_from', 'payout_by'),
    ...personal(study, 'year', 'season', 'planned_credits', 'state', 'confirmed_at', 'confirmed_by'),
    ...personal(study, 'told_outcome', 'told_credits', 'result_on', 'told_at', 'sent_back_at', 'sent_back_by'),
    ...personal(study, 'sent_back_reason', 'earned_credits', 'verified_at', 'verified_by'),
    ...personal(study, 'payout_planned_nok', 'payout_received_nok', 'payout_received_on', 'payout_recorded_by'),
  },
  study_evidence: { ...plain('file_id', 'semester_id', 'no'), ...personal(study, 'person_id') },
  binding_rule: plain('one', 'least_nok'),
  binding_agreement: {
    ...plain('id', 'application_id', 'text_version', 'locale', 'created_at', 'updated_at', 'version'),
    ...personal(agreement, 'person_id', 'support_nok', 'months', 'leave_from', 'from_on', 'to_on', 'text', 'state'),
    ...personal(agreement, 'offered_at', 'offered_by', 'signed_at', 'released_at', 'released_by', 'release_reason'),
  },
};
