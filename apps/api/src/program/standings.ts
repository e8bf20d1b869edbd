import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';

const order = ['FAGLIG_PAFYLL', 'VEILEDNING', 'EGET_ARBEID'] as const;

/** Minutes of each strand, required (r1…r3) and to choose among (x1…x3); of supervision (sr, sx); and what is due: a count (due), and supervision (sdue). */
function sums(minutes: RawBuilder<unknown>, today: LocalDate): RawBuilder<unknown> {
  const sum = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`coalesce(sum(${minutes}) FILTER (WHERE ${where}), 0)::int`;
  const late = sql`e.required AND e.due_on < ${today}::date`;
  return sql.join([
    ...order.map(
      (strand, i) =>
        sql`${sum(sql`e.strand = ${strand} AND e.required AND e.kind <> 'SUPERVISION'`)} AS ${sql.ref(`r${i + 1}`)}`,
    ),
    ...order.map(
      (strand, i) =>
        sql`${sum(sql`e.strand = ${strand} AND NOT e.required AND e.kind <> 'SUPERVISION'`)} AS ${sql.ref(`x${i + 1}`)}`,
    ),
    sql`${sum(sql`e.kind = 'SUPERVISION' AND e.required`)} AS sr`,
    sql`${sum(sql`e.kind = 'SUPERVISION' AND NOT e.required`)} AS sx`,
    sql`(count(*) FILTER (WHERE ${late} AND e.kind <> 'SUPERVISION' AND ${minutes} >= e.minutes))::int AS due`,
    sql`${sum(sql`${late} AND e.kind = 'SUPERVISION'`)} AS sdue`,
  ]);
}

const asked = ['r1', 'r2', 'r3', 'x1', 'x2', 'x3', 'sr', 'sx', 'due', 'sdue'] as const;
const got = ['r1', 'r2', 'r3', 'x1', 'x2', 'x3', 'due'] as const;

/** Rows of one kind for the pile: what they hold of each figure (a: let off, d: done), and zero of the rest. */
function heap(from: RawBuilder<unknown>, has: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> {
  const names = ['unit_ids', 'exempt', 'pool', ...asked.map((name) => `a${name}`), ...got.map((name) => `d${name}`)];
  const empty: Readonly<Record<string, RawBuilder<unknown>>> = { unit_ids: sql`NULL::uuid[]`, exempt: sql`false` };
  return sql`SELECT program_id, person_id, ${sql.join(names.map((name) => sql`${has[name] ?? empty[name] ?? sql`0`} AS ${sql.ref(name)}`))} FROM ${from}`;
}

/** The figures of a table, each under its name in the pile. */
const named = (mark: 'a' | 'd', names: readonly string[]): Record<string, RawBuilder<unknown>> =>
  Object.fromEntries(names.map((name) => [`${mark}${name}`, sql.ref(name)]));

/**
 * SQL for after progress(): standing, one row for each who takes part: state, late, and minutes wanted (w1…w3) and done (d1…d3) by strand. The same as
 * standingOf in libs/domain/src/program, in sums over sets instead of element by element: what all are asked for, less what one is let off, against
 * what one has done of it. What is known of somebody is piled up and summed, not joined: PostgreSQL can not guess how many have done something, and
 * a join that it plans for a few takes minutes for 100,000.
 */
export function standings(today: LocalDate): RawBuilder<unknown> {
  const spared = sql`EXISTS (SELECT FROM let_off x WHERE x.person_id = o.person_id AND x.element_id = o.element_id)`;
  const sum = (name: string): RawBuilder<unknown> => sql`sum(${sql.ref(name)})::int AS ${sql.ref(name)}`;
  return sql`wanted AS (SELECT g.id AS program_id, ${sums(sql`e.minutes`, today)} FROM asked g LEFT JOIN part e ON e.program_id = g.id GROUP BY g.id),
    spared AS MATERIALIZED (
      SELECT e.program_id, x.person_id, ${sums(sql`e.minutes`, today)} FROM let_off x JOIN part e ON e.id = x.element_id GROUP BY e.program_id, x.person_id),
    reached AS MATERIALIZED (
      SELECT o.program_id, o.person_id, ${sums(sql`o.minutes`, today)} FROM done o JOIN part e ON e.id = o.element_id
       WHERE NOT ${spared} GROUP BY o.program_id, o.person_id),
    pile AS (
      ${heap(sql`member`, { unit_ids: sql`unit_ids` })}
      UNION ALL ${heap(sql`spared`, named('a', asked))}
      UNION ALL ${heap(sql`reached`, named('d', got))}
      UNION ALL ${heap(sql`held`, { pool: sql`minutes` })}
      UNION ALL ${heap(sql`let_off WHERE element_id IS NULL`, { exempt: sql`true` })}),
    piled AS MATERIALIZED (
      SELECT program_id, person_id, max(unit_ids) AS unit_ids, bool_or(exempt) AS exempt, ${sum('pool')},
             ${sql.join([...asked.map((name) => sum(`a${name}`)), ...got.map((name) => sum(`d${name}`))])}
        FROM pile GROUP BY program_id, person_id HAVING max(unit_ids) IS NOT NULL),
    figure AS (
      SELECT b.program_id, b.person_id, b.unit_ids, b.exempt, b.pool, g.chosen_pafyll AS c1, g.chosen_veiledning AS c2, g.chosen_arbeid AS c3,
             ${sql.join(asked.map((name) => sql`w.${sql.ref(name)} - b.${sql.ref(`a${name}`)} AS ${sql.ref(`a${name}`)}`))},
             ${sql.join(got.map((name) => sql.ref(`b.d${name}`)))}
        FROM piled b JOIN asked g ON g.id = b.program_id JOIN wanted w ON w.program_id = b.program_id),
    strand AS (
      SELECT f.*, least(c1, ax1) AS k1, least(c2, ax2 + asx) AS k2, least(c3, ax3) AS k3, least(pool, asr) AS must, least(greatest(pool - asr, 0), asx) AS may
        FROM figure f),
    minutes AS (
      SELECT program_id, person_id, unit_ids, exempt, NOT exempt AND (ddue < adue OR pool < asdue) AS late,
             CASE WHEN exempt THEN 0 ELSE ar1 + k1 END AS w1, CASE WHEN exempt THEN 0 ELSE dr1 + least(k1, dx1) END AS d1,
             CASE WHEN exempt THEN 0 ELSE ar2 + asr + k2 END AS w2, CASE WHEN exempt THEN 0 ELSE dr2 + must + least(k2, dx2 + may) END AS d2,
             CASE WHEN exempt THEN 0 ELSE ar3 + k3 END AS w3, CASE WHEN exempt THEN 0 ELSE dr3 + least(k3, dx3) END AS d3
        FROM strand),
    standing AS MATERIALIZED (
      SELECT m.*, CASE WHEN exempt THEN 'EXEMPT' WHEN d1 >= w1 AND d2 >= w2 AND d3 >= w3 THEN 'COMPLETED'
                       WHEN d1 + d2 + d3 > 0 THEN 'ACTIVE' ELSE 'ASSIGNED' END AS state FROM minutes m)`;
}
