import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const guardian = {
  class: 'COMPETENCE',
  purpose: 'Holde plassen til en foresatt uten konto',
  retention: '30 dager etter kurset; ubekreftet slettes etter et døgn',
} as const;

const limit = {
  class: 'TRACE',
  purpose: 'Hindre at noen fyller en postkasse eller tjenesten',
  retention: '1 døgn',
} as const;

export const guardiansColumns: ColumnTable = {
  guardian_sign_up: {
    ...plain('id', 'run_id', 'enrolment_id', 'created_at', 'confirm_before', 'confirmed_at'),
    ...personal(guardian, 'person_id', 'age_0_to_5', 'address_sha256'),
  },
  access_link: plain('token_hash', 'purpose', 'sign_up_id', 'created_at', 'expires_at', 'used_at'),
  forgotten_guardians: plain('run_id', 'state', 'people'),
  asking_limit: { ...plain('window_start', 'minutes', 'asked'), ...personal(limit, 'key') },
};
