-- Sessions that keep the person elsewhere while a mandatory session of this run is held: those of runs they have a seat in, and those
-- where they have a chair to take a missed session again.
CREATE OR REPLACE FUNCTION enrolment_clashes(p_run uuid, p_person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT o.id FROM (
      SELECT o.id, o.state, o.starts_at, o.ends_at FROM enrolment e JOIN course_session o ON o.run_id = e.run_id AND o.mandatory
       WHERE e.person_id = p_person AND e.state = 'ENROLLED' AND e.run_id <> p_run
      UNION ALL
      SELECT o.id, o.state, o.starts_at, o.ends_at FROM enrolment e JOIN make_up m ON m.enrolment_id = e.id AND m.state = 'BOOKED' JOIN course_session o ON o.id = m.taken_id
       WHERE e.person_id = p_person
    ) o JOIN course_session s ON s.run_id = p_run AND s.mandatory AND s.state IN ('PLANNED','MOVED') AND s.starts_at < o.ends_at AND s.ends_at > o.starts_at
   WHERE o.state IN ('PLANNED','MOVED')
   ORDER BY o.starts_at
$$;
