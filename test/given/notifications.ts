import type { TestApi } from '../harness/api.ts';
import type { GivenPerson } from './organisation.ts';

export interface StoredNotification {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly html: string;
  readonly body_text: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly due_at: Date;
  readonly address: string;
}

/** Messages to a person, in the order they were made. */
export async function messagesTo(api: TestApi, person: GivenPerson): Promise<StoredNotification[]> {
  const { rows } = await api.sql.query<StoredNotification>(
    'SELECT * FROM notification WHERE recipient_id = $1 ORDER BY created_at, kind',
    [person.id],
  );
  return rows;
}

/** Works all events off once more, as after a crash in which nothing was noted as done. */
export async function workAgain(api: TestApi): Promise<void> {
  await api.sql.query('UPDATE outbox SET completed_at = NULL, run_at = $1', [api.clock.now()]);
  await api.drain();
}
