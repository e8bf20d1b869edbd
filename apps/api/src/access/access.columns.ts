import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const role = {
  class: 'EMPLOYMENT',
  purpose: 'Avgjøre hva en person har tilgang til',
  retention: '5 år etter at rollen tok slutt',
} as const;
const session = {
  class: 'TRACE',
  purpose: 'Holde en person innlogget',
  retention: '30 dager etter at økten tok slutt',
} as const;
const decision = {
  class: 'CASE',
  purpose: 'Vise hvem som avgjorde en sak og hvorfor',
  retention: '2 år ved avslag, ellers så lenge saken beholdes',
} as const;

export const accessColumns: ColumnTable = {
  role_assignment: {
    ...plain('id', 'created_at'),
    ...personal(role, 'person_id', 'role', 'scope_unit_id', 'valid_from', 'valid_to', 'granted_by'),
  },
  session: {
    ...plain('id', 'token_hash'),
    ...personal(session, 'person_id', 'created_at', 'last_seen_at', 'expires_at', 'revoked_at'),
  },
  decision: {
    ...plain('id', 'subject_type', 'subject_id', 'level', 'at'),
    ...personal(decision, 'outcome', 'reason', 'decided_by', 'acted_for'),
  },
  delegation: {
    ...plain('id', 'created_at', 'revoked_at'),
    ...personal(role, 'delegator_id', 'delegate_id', 'role', 'scope_unit_id', 'from_day', 'to_day', 'reason'),
  },
};
