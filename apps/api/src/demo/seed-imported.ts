import { sql } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import { ImportRecords } from '../competence/use-cases/import-records.ts';
import { csv } from '../platform/csv/csv.ts';
import { rows } from '../platform/database/database.ts';
import { lot, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

/** What the municipality's personnel system knew: first aid of teachers outside Rena school, trade certificates, and a course of Sander's. */
export async function seedImported({ em, db, clock, today }: Replay): Promise<void> {
  clock.set(morning(addDays(today, -20)));
  const staff = await rows(
    em,
    sql<{ number: string; profile: string }>`
      SELECT DISTINCT ON (x.profile, x.place) x.number, x.profile FROM (
        SELECT p.hr_key AS number, e.profile_code AS profile, row_number() OVER (PARTITION BY e.profile_code ORDER BY p.hr_key) AS place
          FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
         WHERE u.key <> 'rena-skole' AND u.ownership = 'MUNICIPAL' AND e.profile_code IN ('LAERER','FAGARBEIDER')) x
       WHERE x.place <= 7`,
  );
  const file = csv([
    ['Ansattnummer', 'Kompetanse', 'Oppnådd', 'Studiepoeng', 'Merknad'],
    ...staff.map(({ number, profile }) =>
      profile === 'LAERER'
        ? [number, 'Førstehjelp for barn', addDays(today, -100 - lot(`${number} import`, 500)), '', 'Røde Kors']
        : [number, 'Fagbrev i barne- og ungdomsarbeiderfaget', '2018-06-20', '', ''],
    ),
    [
      ...[namedNumber('Sander', 'Testmoen'), 'Spesialpedagogikk, studiepoeng', '2019-06-14', '15'],
      'Høgskolen i Innlandet',
    ],
  ]);
  const administrator = await viewerBy(em, namedNumber('Ingunn', 'Systemli'));
  const done = await new ImportRecords(db, clock).run(administrator, { file: Buffer.from(file), dryRun: false });
  if (done?.applied !== true) throw new Error(`The demo's records were refused: ${JSON.stringify(done?.faults)}`);
}
