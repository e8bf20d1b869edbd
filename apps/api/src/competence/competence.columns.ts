import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const whileEmployed = 'Så lenge ansettelsen varer, deretter slettet; personen får det med seg';
const own = {
  class: 'COMPETENCE',
  purpose: 'Vise hva den ansatte kan, og hva stillingen krever',
  retention: whileEmployed,
} as const;
const answer = {
  class: 'CASE',
  purpose: 'Vise hvem som har bekreftet eller avslått registreringen, og hvorfor',
  retention: whileEmployed,
} as const;
const holder = {
  class: 'EMPLOYMENT',
  purpose: 'Vise hvem som har stillingen som er gjort om',
  retention: whileEmployed,
} as const;

const mover = {
  class: 'TRACE',
  purpose: 'Vise hvem som har planlagt og vedtatt stillingsomgjøringer, og hvorfor',
  retention: 'Så lenge stillingsomgjøringen finnes',
} as const;

const stamps = ['id', 'created_at', 'updated_at', 'version'] as const;

export const competenceColumns: ColumnTable = {
  competence: plain(
    ...stamps,
    'area',
    'kind',
    'name_nb',
    'name_nn',
    'name_en',
    'validity_months',
    'renewal_window_days',
    'renewal_rule',
    'renewal_fixed_day',
    'renewal_grace_days',
  ),
  competence_record: {
    ...plain(...stamps, 'source', 'state', 'import_key'),
    ...personal(own, 'person_id', 'competence_id', 'level', 'credits', 'obtained_on', 'expires_on', 'note'),
    ...personal(answer, 'verified_by', 'verified_at', 'refused_by', 'refused_at', 'refuse_reason'),
  },
  competence_requirement: plain(
    ...stamps,
    'profile_code',
    'unit_id',
    'competence_id',
    'min_level',
    'min_credits',
    'mandatory',
    'effective_from',
    'effective_to',
  ),
  position_conversion: {
    ...plain(...stamps, 'unit_id', 'from_profile', 'to_profile', 'target_year', 'cost_planned_nok', 'state'),
    ...plain('measure_id', 'position_title', 'over_budget_reason'),
    ...personal(holder, 'holder_id'),
  },
  conversion_year: {
    ...plain('id', 'year', 'budget_nok', 'version'),
    ...personal(mover, 'set_by', 'set_at'),
  },
  conversion_event: {
    ...plain('id', 'conversion_id', 'from_state', 'to_state'),
    ...personal(holder, 'holder_id'),
    ...personal(mover, 'actor_id', 'at', 'text'),
  },
};
