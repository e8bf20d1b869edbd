import { personal, plain, type ColumnTable } from './database/columns.ts';

const trace = { class: 'TRACE', purpose: 'Vise hvem som endret hva', retention: '5 år, deretter uten navn' } as const;

const answered = {
  class: 'TRACE',
  purpose: 'Gi samme svar når det samme sendes to ganger',
  retention: '7 dager',
} as const;

const sentIn = {
  class: 'CASE',
  purpose: 'Ta imot og vise vedlegg til en sak',
  retention: 'Så lenge saken den hører til; det som aldri ble lagt ved: en time',
} as const;

export const platformColumns: ColumnTable = {
  outbox: plain(
    'id',
    'type',
    'payload',
    'dedupe_key',
    'created_at',
    'run_at',
    'dispatched_at',
    'claimed_until',
    'attempts',
    'completed_at',
    'parked_at',
    'last_error',
  ),
  audit_entry: { ...plain('id', 'at', 'action', 'object_type', 'object_id', 'change'), ...personal(trace, 'actor_id') },
  product_setting: plain('key', 'value'),
  stored_file: {
    ...plain('id', 'kind', 'size_bytes', 'sha256', 'created_at', 'kept_at'),
    ...personal(sentIn, 'name'),
  },
  stored_file_piece: { ...plain('file_id', 'seq'), ...personal(sentIn, 'bytes') },
  repeated_request: {
    ...plain('key', 'asked_sha256', 'created_at', 'done_at'),
    ...personal(answered, 'actor_key', 'answer'),
  },
};
