import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const application = {
  class: 'CASE',
  purpose: 'Behandle søknad om videreutdanning og følge studiet',
  retention: 'Avslag: 2 år. Ellers så lenge ansettelsen varer, deretter arkiv',
} as const;
const draft = {
  class: 'CASE',
  purpose: 'Ta vare på en søknad mens den skrives. Bare den som skriver, ser den',
  retention: 'Til den sendes eller forkastes',
} as const;
const story = {
  class: 'CASE',
  purpose: 'Regne resultatindikator 9 som på en hvilken som helst dato',
  retention: 'Så lenge planen følges, deretter uten person',
} as const;

export const furtherEducationColumns: ColumnTable = {
  application_round: plain(
    'id',
    'school_year',
    'opens_on',
    'closes_on',
    'unit_deadline',
    'owner_deadline',
    'budget_nok',
    'schemes',
    'external_schemes',
    'external_body',
    'external_answer_on',
    'admission_on',
    'appeal_weeks',
    'appeal_to',
    'appeal_nb',
    'appeal_nn',
    'appeal_en',
    'created_at',
    'updated_at',
    'version',
  ),
  further_education_application: {
    ...plain('id', 'round_id', 'created_at', 'updated_at', 'version'),
    ...personal(
      application,
      'person_id',
      'unit_id',
      'institution',
      'study',
      'subject_area',
      'credits',
      'starts_on',
      'ends_on',
      'scheme_wish',
    ),
    ...personal(application, 'rank', 'granted_nok', 'over_budget_reason'),
    ...personal(application, 'cost_nok', 'motivation', 'state', 'chosen_scheme', 'started_on', 'completed_on'),
    ...personal(application, 'second_scheme_wish', 'leave_percent', 'terms', 'deferred_until'),
  },
  application_event: {
    ...plain('id', 'application_id', 'replaces'),
    ...personal(
      story,
      'from_state',
      'to_state',
      'cause',
      'actor_id',
      'effective_on',
      'recorded_at',
      'person_id',
      'unit_id',
      'text',
      'until_on',
      'subject_area',
      'scheme',
      'credits',
      'profile_code',
    ),
  },
  application_stand_down: { ...plain('application_id', 'at'), ...personal(application, 'person_id', 'reason') },
  study_request: {
    ...plain('id', 'application_id'),
    ...personal(application, 'kind', 'until_on', 'reason', 'state', 'asked_at', 'answered_at', 'answered_by', 'answer'),
  },
  application_draft: {
    ...plain('id', 'round_id', 'application_id', 'tab', 'created_at', 'updated_at', 'version'),
    ...personal(draft, 'person_id', 'written'),
  },
  decision_letter: {
    ...plain('id', 'application_id', 'number'),
    ...personal(application, 'person_id', 'outcome', 'page', 'decided_at'),
  },
  application_file: {
    ...plain('file_id', 'draft_id', 'application_id', 'leaves_with', 'no'),
    ...personal(application, 'person_id'),
  },
  formal_competence_version: plain('one', 'version'),
};
