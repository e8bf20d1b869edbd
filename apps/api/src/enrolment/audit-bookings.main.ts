import 'reflect-metadata';
import { onDatabase } from '../on-database.ts';
import { StartRefused } from '../platform/embedded/start-refused.ts';
import { auditBookings } from './booking-audit.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const findings = await onDatabase(say, ({ db, clock }) =>
    auditBookings(db.reader(), { now: clock.now(), today: clock.today() }),
  );
  for (const { invariant, count, ids } of findings)
    say(count === 0 ? `  ok    ${invariant.holds}` : `  FEIL  ${invariant.holds} ${count} brudd: ${ids.join(', ')}`);
  const broken = findings.filter(({ count }) => count > 0).length;
  say(broken === 0 ? 'Alt stemmer.' : `${broken} av ${findings.length} regler er brutt.`);
  process.exitCode = broken === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
