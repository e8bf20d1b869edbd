import { sql } from 'kysely';
import { addDays, type LocalDate } from '@kompetanse/domain/calendar';
import { SetStudyAim } from '../gap/use-cases/set-study-aim.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { EndBinding } from '../studies/use-cases/end-binding.ts';
import { OfferBinding } from '../studies/use-cases/offer-binding.ts';
import { SignBinding } from '../studies/use-cases/sign-binding.ts';
import type { DemoCompetences } from './seed-competence.ts';
import { granted, morning, type Replay } from './replay.ts';
import type { DemoApplication } from './studies.ts';

interface Binding {
  readonly applicationId: string;
  readonly leaveFrom: LocalDate;
  readonly student: Viewer;
  readonly owner: Viewer;
}

/** An agreement on binding time: signed before the leave, released later, or waiting to be signed. */
export async function bind(
  replay: Replay,
  { situation }: DemoApplication,
  { owner, student, ...of }: Binding,
): Promise<void> {
  if (situation !== 'BOUND' && situation !== 'RELEASED' && situation !== 'TO_SIGN') return;
  const { em, db, clock, outbox, today } = replay;
  const leaveFrom = situation === 'TO_SIGN' ? addDays(today, 40) : of.leaveFrom;
  clock.set(morning(situation === 'TO_SIGN' ? addDays(today, -3) : addDays(leaveFrom, -60)));
  const input = { supportNok: 186_000, months: 18, leaveFrom, fromOn: leaveFrom };
  const { applicationId } = of;
  granted(await new OfferBinding(db, clock, outbox).run(owner, { applicationId, input }), 'agreement');
  const made = await firstRow(
    em,
    sql<{
      id: string;
      version: number;
    }>`SELECT id, version FROM binding_agreement WHERE application_id = ${applicationId}`,
  );
  if (!made || situation === 'TO_SIGN') return;
  const bindingId = made.id;
  clock.set(morning(addDays(leaveFrom, -45)));
  granted(await new SignBinding(db, clock).run(student, { bindingId, version: made.version }), 'signature');
  if (situation !== 'RELEASED') return;
  clock.set(morning(addDays(leaveFrom, 70) < today ? addDays(leaveFrom, 70) : today));
  const reason = 'Familien flytter til en annen kommune. Vi ønsker lykke til.';
  granted(await new EndBinding(db, clock).release(owner, { bindingId, reason }), 'release');
}

const aims: Readonly<Record<string, string>> = { PSYCHOSOCIAL: 'psykososialt', SPECIAL_NEEDS: 'spesped' };

/** Which competence the studies lead to, where there is one that fits; a degree where the study is one. */
export async function seedAims(
  { em, db, clock, now }: Replay,
  competences: DemoCompetences,
  owner: Viewer,
): Promise<void> {
  clock.set(now);
  const studies = await rows(
    em,
    sql<{ id: string; area: string; degree: boolean }>`SELECT a.id, a.subject_area AS area, a.credits >= 120 AS degree
      FROM further_education_application a WHERE a.started_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM study_aim s WHERE s.application_id = a.id)
      ORDER BY a.created_at, a.id`,
  );
  for (const { id, area, degree } of studies) {
    const competenceId = competences.get(degree ? 'bachelor' : (aims[area] ?? ''));
    if (competenceId) granted(await new SetStudyAim(db, clock).run(owner, { applicationId: id, competenceId }), 'aim');
  }
}
