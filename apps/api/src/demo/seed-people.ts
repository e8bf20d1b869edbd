import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ImportStaff } from '../organisation/use-cases/import-staff.ts';
import { rows } from '../platform/database/database.ts';
import { inventedName } from './invented-names.ts';
import { crowds } from './crowds.ts';
import type { Replay } from './replay.ts';
import { employeeNumber, namedPeople } from './staff.ts';
import { demoUnits } from './units.ts';

const GUARDIANS = 60;

/** Units the plan names only as a group. */
export async function seedUnits(em: EntityManager, now: Date): Promise<void> {
  for (const unit of demoUnits) {
    await rows(
      em,
      sql`INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, max_simultaneous_absence, valid_from, created_at, updated_at)
        SELECT ${unit.key}, p.id, p.path || ${`${unit.key}/`}, ${unit.name}, ${unit.kind}, ${unit.ownership}, ${unit.kind === 'KINDERGARTEN' ? 3 : null},
          '2020-08-01', ${now}, ${now} FROM org_unit p WHERE p.key = ${unit.parent}`,
    );
  }
  await rows(em, sql`UPDATE org_unit SET max_simultaneous_absence = 4 WHERE kind = 'SCHOOL'`);
}

/** The staff file of the municipality, as its HR system would give it. */
export function demoStaffFile(): string {
  const lines = ['ansattnummer;fornavn;etternavn;epost;enhet;stilling;stillingsprofil;prosent;fra;leder_for'];
  const add = (given: string, family: string, rest: readonly string[]): void => {
    const number = employeeNumber(lines.length);
    lines.push([number, given, family, `${number.toLowerCase()}@amot.example`, ...rest].join(';'));
  };
  for (const { given, family, unit, title, profile, leads = '' } of namedPeople)
    add(given, family, [unit, title, profile, '100', '2019-08-01', leads]);
  for (const { unit, count, profiles } of crowds) {
    for (let index = 0; index < count; index += 1) {
      const { given, family } = inventedName(lines.length);
      const [profile, title] = profiles[index % profiles.length] ?? ['ASSISTENT', 'Assistent'];
      const percent = [100, 100, 80, 100, 60][index % 5] ?? 100;
      const from = `${2012 + ((lines.length * 3) % 8)}-08-01`;
      add(given, family, [unit, title, profile, String(percent), from, '']);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Staff through the real import, so that the demo cannot hold what the import would refuse. */
export async function importDemoStaff({ db, clock }: Replay): Promise<void> {
  const done = await new ImportStaff(db, clock).run(Buffer.from(demoStaffFile(), 'utf8'));
  if ('faults' in done) throw new Error(`The demo's staff file has faults: ${JSON.stringify(done.faults.slice(0, 5))}`);
}

/** Roles beside leadership, which comes with the staff file. */
export async function seedRoles(em: EntityManager, now: Date): Promise<void> {
  for (const [index, { role }] of namedPeople.entries()) {
    if (!role) continue;
    await rows(
      em,
      sql`INSERT INTO role_assignment (person_id, role, scope_unit_id, valid_from, created_at)
        SELECT p.id, ${role}, u.id, '2020-08-01', ${now} FROM person p, org_unit u WHERE p.hr_key = ${employeeNumber(index + 1)} AND u.key = 'oppvekst'`,
    );
  }
}

/** One person to sign in as for each role, in the order of the menu. The row also says that this database holds invented people. */
export async function seedSignIns(em: EntityManager): Promise<void> {
  const signIns = namedPeople.flatMap((person, index) =>
    person.signIn ? [{ role: person.signIn, ord: index + 1, hr_key: employeeNumber(index + 1) }] : [],
  );
  await rows(em, sql`INSERT INTO product_setting (key, value) VALUES ('demo', ${JSON.stringify(signIns)})`);
}

/** Guardians with nothing but a name and an address. */
export async function seedGuardians(em: EntityManager, now: Date): Promise<void> {
  const guardians = Array.from({ length: GUARDIANS }, (_, index) => ({
    ...(index === 0 ? { given: 'Ylva', family: 'Demobakk' } : inventedName(1000 + index)),
    email: `foresatt${index + 1}@amot.example`,
  }));
  await rows(
    em,
    sql`INSERT INTO person (kind, given_name, family_name, email, created_at, updated_at)
      SELECT 'GUARDIAN', g.given, g.family, g.email, ${now}, ${now} FROM jsonb_to_recordset(${JSON.stringify(guardians)}::jsonb) AS g(given text, family text, email text)`,
  );
}
