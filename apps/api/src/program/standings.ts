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

/**
 * SQL for after progress(): standing, one row for each who takes part: state, late, and minutes wanted (w1…w3) and done (d1…d3) by strand. The same as
 * standingOf in libs/domain/src/program, in sums over sets instead of element by element, so that a card of 100,000 people is one look at what
 * they have done: what all are asked for, less what one is let off, against what one has done of it.
 */
export function standings(today: LocalDate): RawBuilder<unknown> {
  const spared = sql`EXISTS (SELECT FROM let_off x WHERE x.person_id = o.person_id AND x.element_id = o.element_id)`;
  return sql`wanted AS (SELECT g.id AS program_id, ${sums(sql`e.minutes`, today)} FROM asked g LEFT JOIN part e ON e.program_id = g.id GROUP BY g.id),
    spared AS MATERIALIZED (
      SELECT e.program_id, x.person_id, ${sums(sql`e.minutes`, today)} FROM let_off x JOIN part e ON e.id = x.element_id GROUP BY e.program_id, x.person_id),
    reached AS MATERIALIZED (
      SELECT o.program_id, o.person_id, ${sums(sql`o.minutes`, today)} FROM done o JOIN part e ON e.id = o.element_id
       WHERE NOT ${spared} GROUP BY o.program_id, o.person_id),
    let_go AS (SELECT program_id, person_id FROM let_off WHERE element_id IS NULL),
    figure AS (
      SELECT b.program_id, b.person_id, b.unit_ids, z.person_id IS NOT NULL AS exempt, coalesce(h.minutes, 0) AS pool,
             g.chosen_pafyll AS c1, g.chosen_veiledning AS c2, g.chosen_arbeid AS c3,
             ${sql.join(['r1', 'r2', 'r3', 'x1', 'x2', 'x3', 'sr', 'sx', 'due', 'sdue'].map((name) => sql`w.${sql.ref(name)} - coalesce(s.${sql.ref(name)}, 0) AS ${sql.ref(`a${name}`)}`))},
             ${sql.join(['r1', 'r2', 'r3', 'x1', 'x2', 'x3', 'due'].map((name) => sql`coalesce(d.${sql.ref(name)}, 0) AS ${sql.ref(`d${name}`)}`))}
        FROM member b JOIN asked g ON g.id = b.program_id JOIN wanted w ON w.program_id = b.program_id
        LEFT JOIN spared s ON s.program_id = b.program_id AND s.person_id = b.person_id
        LEFT JOIN reached d ON d.program_id = b.program_id AND d.person_id = b.person_id
        LEFT JOIN held h ON h.program_id = b.program_id AND h.person_id = b.person_id
        LEFT JOIN let_go z ON z.program_id = b.program_id AND z.person_id = b.person_id),
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
