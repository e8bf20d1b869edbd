import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const certificate = {
  class: 'COMPETENCE',
  purpose: 'Gi bevis for fullført kurs og la andre kontrollere det',
  retention: 'Så lenge ansettelsen varer; kopi overleveres ved slutt',
} as const;

export const certificatesColumns: ColumnTable = {
  certificate: {
    ...plain(
      'id',
      'event_id',
      'run_id',
      'enrolment_id',
      'template_version',
      'created_at',
      'updated_at',
      'version',
      'holder_forgotten_at',
    ),
    ...personal(
      certificate,
      'number',
      'verify_code',
      'person_id',
      'snapshot',
      'issued_at',
      'state',
      'revoked_at',
      'revoke_reason',
      'pdf',
      'pdf_sha256',
    ),
  },
};
