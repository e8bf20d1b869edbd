import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Config } from '../platform/config/config.ts';
import { rows } from '../platform/database/database.ts';

const roleNames: Readonly<Record<string, string>> = {
  EMPLOYEE: 'Ansatt',
  UNIT_LEADER: 'Enhetsleder',
  SECTOR_LEADER: 'Sektorleder',
  COURSE_COORDINATOR: 'Kurskoordinator',
  COURSE_LEADER: 'Kursholder og veileder',
  SYSTEM_ADMIN: 'Systemadministrator',
};

/** Prints where the product is and whom to try it as. */
export async function welcome(config: Config, orm: MikroORM): Promise<void> {
  const lines = [
    '',
    `  Kompetanse kjører på ${config.baseUrl ?? ''}`,
    `  Administrasjon:      ${config.baseUrl ?? ''}/admin/`,
    '',
  ];
  if (config.mode === 'demo') {
    const people = await rows(
      orm.em.fork(),
      sql<{ role: string; name: string }>`SELECT d.role, p.given_name || ' ' || p.family_name AS name
        FROM product_setting s, jsonb_to_recordset(s.value::jsonb) AS d(role text, ord int, hr_key text) JOIN person p ON p.hr_key = d.hr_key
        WHERE s.key = 'demo' ORDER BY d.ord`,
    );
    lines.push('  Logg inn uten passord som en av disse oppdiktede personene (velg på innloggingssiden):');
    for (const { role, name } of people) lines.push(`    ${(roleNames[role] ?? role).padEnd(24)}${name}`);
    lines.push(
      '',
      `  Foresatte trenger ingen konto: meld deg på på ${config.baseUrl ?? ''}/foresatte,`,
      '  og åpne lenken i meldingen du finner i Utboks når du er logget inn som kurskoordinator.',
    );
    lines.push('', '  Ctrl-C stopper alt. Neste start finner de samme dataene.', '');
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
