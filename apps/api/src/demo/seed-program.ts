import { sql } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import { ExemptFromProgram } from '../program/use-cases/exempt-from-program.ts';
import { MoveProgram } from '../program/use-cases/move-program.ts';
import { WriteProgram } from '../program/use-cases/write-program.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

interface DemoProgram {
  readonly title: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly units: readonly string[];
  /** By code; days from today to the deadline, null: one to choose among. */
  readonly courses: readonly (readonly [code: string, dueIn: number | null])[];
  /** How much of what can be chosen is asked for. */
  readonly chosenMinutes: number;
}

// Measure 1 goes on after the plan's period, so it is called what it is.
const programs: readonly DemoProgram[] = [
  {
    title: 'Demo – videreføring: kompetanseprogram for skole og SFO',
    titleNn: 'Demo – vidareføring: kompetanseprogram for skule og SFO',
    titleEn: 'Demo – continued: programme for schools and after-school care',
    units: ['rena-skole', 'amot-ungdomsskole', 'osen-oppvekstsenter', 'amot-montessori', 'sfo'],
    courses: [
      ['MITTVALG-SKOLE', -20],
      ['SKOLE-HJEM', 90],
      ['KLASSEMILJO', null],
      ['COSP-ANSATTE', null],
    ],
    chosenMinutes: 180,
  },
  {
    title: 'Demo – videreføring: kompetanseprogram for barnehage',
    titleNn: 'Demo – vidareføring: kompetanseprogram for barnehage',
    titleEn: 'Demo – continued: programme for kindergartens',
    units: ['kommunale-barnehager', 'private-barnehager'],
    courses: [
      ['MITTVALG-BHG', -20],
      ['TRYGT-BHG', 90],
      ['COSP-ANSATTE', null],
    ],
    chosenMinutes: 180,
  },
];

const supervision = {
  titleNb: 'Veiledning i kollegagruppe',
  titleNn: 'Rettleiing i kollegagruppe',
  titleEn: 'Supervision',
};
const ownWork = {
  titleNb: 'Prøv ut i egen gruppe',
  titleNn: 'Prøv ut i eiga gruppe',
  titleEn: 'Try it in your own group',
};

/** The programmes of measure 1, begun the summer of last year and three years long. */
export async function seedPrograms(replay: Replay): Promise<void> {
  const { em, db, clock, today } = replay;
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  const year = Number(today.slice(0, 4)) - 1;
  const made: string[] = [];
  for (const one of programs) {
    clock.set(morning(`${year}-06-10`));
    const units = await rows(
      em,
      sql<{ id: string }>`SELECT id FROM org_unit WHERE key = ANY (${[...one.units]}::text[])`,
    );
    const input = {
      ...{ titleNb: one.title, titleNn: one.titleNn, titleEn: one.titleEn, measureRef: '1' },
      ...{ startsOn: `${year}-08-01`, endsOn: `${year + 3}-07-31`, profileCodes: [] },
      unitIds: units.map(({ id }) => id),
      chosen: [{ strand: 'FAGLIG_PAFYLL' as const, minutes: one.chosenMinutes }],
      elements: [
        ...(await courseElements(replay, one)),
        {
          ...supervision,
          strand: 'VEILEDNING' as const,
          kind: 'SUPERVISION' as const,
          required: true,
          minutes: 540,
          dueOn: `${year + 2}-06-20`,
        },
        {
          ...ownWork,
          strand: 'EGET_ARBEID' as const,
          kind: 'OWN_WORK' as const,
          required: true,
          minutes: 600,
          dueOn: `${year + 3}-06-20`,
        },
      ],
    };
    const { programId } = granted(await new WriteProgram(db, clock).run(chief, { input }), 'programme');
    granted(
      await new MoveProgram(db, clock).run(chief, { programId, version: 1, to: 'PUBLISHED' }),
      'published programme',
    );
    made.push(programId);
  }
  await exemptOne(replay, made[0] ?? '');
}

async function courseElements({ em, today }: Replay, { courses }: DemoProgram) {
  const known = await rows(
    em,
    sql<{
      id: string;
      code: string;
      nb: string;
      nn: string;
      en: string;
      minutes: number;
    }>`SELECT id, code, title_nb AS nb, title_nn AS nn, title_en AS en,
        duration_minutes AS minutes FROM course WHERE code = ANY (${courses.map(([code]) => code)}::text[])`,
  );
  return courses.flatMap(([code, dueIn]) => {
    const course = known.find((one) => one.code === code);
    if (!course) throw new Error(`The demo has no course ${code}`);
    const { id, nb, nn, en, minutes } = course;
    return {
      ...{ titleNb: nb, titleNn: nn, titleEn: en, courseId: id, minutes },
      ...{ strand: 'FAGLIG_PAFYLL' as const, kind: 'COURSE' as const, required: dueIn !== null },
      dueOn: dueIn === null ? null : addDays(today, dueIn),
    };
  });
}

/** One at Rena goes to another position soon, and is let off. */
async function exemptOne({ em, db, clock, today }: Replay, programId: string): Promise<void> {
  const leader = await viewerBy(em, namedNumber('Torbjørn', 'Demolund'));
  const found = await firstRow(
    em,
    sql<{
      id: string;
    }>`SELECT p.id FROM person p JOIN employment e ON e.person_id = p.id AND e.valid_to IS NULL JOIN org_unit u ON u.id = e.unit_id
      WHERE u.key = 'rena-skole' AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id) AND p.hr_key <> ${namedNumber('Sander', 'Testmoen')}
      ORDER BY p.hr_key DESC LIMIT 1`,
  );
  clock.set(morning(addDays(today, -25)));
  const reason = 'Slutter ved skolen til sommeren og følger programmet der hun begynner.';
  const wish = { programId, personId: found?.id ?? '', reason };
  granted(await new ExemptFromProgram(db, clock).run(leader, wish), 'exemption');
}
