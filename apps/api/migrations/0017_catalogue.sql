-- The catalogue: what people search in, and the number that says whether what a process keeps of it is still so.

-- Search. Small letters and digits; all else parts words, so that '80 %', 'skole/hjem' and 'C++' can be asked for without meaning anything.
CREATE FUNCTION catalogue_plain(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(p_text), '[^[:alnum:]]+', ' ', 'g')
$$;

-- Words as they stand and as Norwegian stems ('lærerne' is found by 'lærer').
CREATE FUNCTION catalogue_words(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', catalogue_plain(p_text)) || to_tsvector('norwegian', catalogue_plain(p_text))
$$;

-- The ends of each word, marked with '-': Norwegian writes compounds as one word, and 'veilederutdanning' must be found by 'utdanning'.
CREATE FUNCTION catalogue_word_ends(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT '-' || substr(w, n))), ''::tsvector)
    FROM unnest(string_to_array(catalogue_plain(p_text), ' ')) w, generate_series(3, length(w) - 3) n
$$;

-- All texts of a course's learning goals, in every language.
CREATE FUNCTION catalogue_goals(p_goals jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(goal #>> '{}', ' '), '') FROM jsonb_path_query(p_goals, '$.*[*]') goal
$$;

ALTER TABLE course ADD COLUMN words tsvector GENERATED ALWAYS AS (
  catalogue_words(title_nb || ' ' || title_nn || ' ' || title_en || ' ' || text_nb || ' ' || text_nn || ' ' || text_en || ' '
    || coalesce(rich_nb, '') || ' ' || coalesce(rich_nn, '') || ' ' || coalesce(rich_en, '') || ' ' || catalogue_goals(learning_goals))
  || catalogue_word_ends(title_nb || ' ' || title_nn || ' ' || title_en || ' ' || catalogue_goals(learning_goals))
) STORED;
CREATE INDEX course_words ON course USING gin (words);

ALTER TABLE course_run ADD COLUMN words tsvector GENERATED ALWAYS AS (catalogue_words(place) || catalogue_word_ends(place)) STORED;
CREATE INDEX course_run_words ON course_run USING gin (words);
CREATE INDEX run_leader_person ON run_leader (person_id);

-- What to look for: the word as the beginning of one, as a stem, and from four letters on as the beginning of a word's end. A word that says
-- nothing ('og', 'for') is null and asks for nothing, unless it is the last: that may be on its way to become another.
CREATE FUNCTION catalogue_query(p_word text, p_last boolean) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_stems text[] := tsvector_to_array(to_tsvector('norwegian', p_word));
  v_found tsquery := (quote_literal(p_word) || ':*')::tsquery;
  v_stem text;
BEGIN
  IF v_stems = '{}' AND NOT p_last THEN RETURN NULL; END IF;
  -- PostgreSQL's stems keep the n of 'lærerne', 'veilederne'.
  IF p_word LIKE '%erne' THEN v_stems := v_stems || left(p_word, -2); END IF;
  FOREACH v_stem IN ARRAY v_stems || p_word LOOP
    v_found := v_found || quote_literal(v_stem)::tsquery;
    IF length(v_stem) >= 4 THEN v_found := v_found || (quote_literal('-' || v_stem) || ':*')::tsquery; END IF;
  END LOOP;
  RETURN v_found;
END $$;

-- Who leads any run at all, one look in the index a person.
CREATE FUNCTION catalogue_leaders() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE leader (id) AS (
    (SELECT person_id FROM run_leader ORDER BY person_id LIMIT 1)
    UNION ALL
    SELECT (SELECT l.person_id FROM run_leader l WHERE l.person_id > leader.id ORDER BY l.person_id LIMIT 1) FROM leader WHERE leader.id IS NOT NULL
  )
  SELECT id FROM leader WHERE id IS NOT NULL
$$;

-- Courses whose own texts hold it.
CREATE FUNCTION catalogue_courses(p_query tsquery) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 200 AS $$
BEGIN
  RETURN QUERY SELECT id FROM course WHERE words @@ p_query;
END $$;

-- Those who lead runs, and the words of their titles (never of their names).
CREATE FUNCTION catalogue_titles(p_today date) RETURNS TABLE (person_id uuid, words tsvector) LANGUAGE sql STABLE AS $$
  SELECT m.person_id, catalogue_words(m.title) FROM catalogue_leaders() leader
    JOIN employment m ON m.person_id = leader AND m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
$$;

-- The catalogue's version: rises with every change of what all readers see alike. Seats are no part of it: a booking never touches it.
CREATE TABLE catalogue_version (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  no bigint NOT NULL
);
INSERT INTO catalogue_version (no) VALUES (1);

-- Deferred: the row is locked last, while committing, and once a transaction. So nobody waits for it with another lock in hand, and whoever
-- reads version n sees all of the changes up to n and none of the later ones.
CREATE FUNCTION catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('kompetanse.catalogue_changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE catalogue_version SET no = no + 1;
    PERFORM set_config('kompetanse.catalogue_changed_in', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER catalogue_course AFTER INSERT OR DELETE OR UPDATE ON course
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_run AFTER INSERT OR DELETE OR UPDATE OF
  course_id, host_unit_id, place, capacity, min_participants, opens_at, closes_at, cancel_until, starts_at, ends_at, approval_policy, promotion,
  offer_hours, promotion_stops_at, state, version, approval_days, min_decision_at, listed, video_url, copied_from, cancel_reason ON course_run
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_session AFTER INSERT OR DELETE OR UPDATE OF
  run_id, no, title, starts_at, ends_at, place, mandatory, state, ics_sequence, video_url ON course_session
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_leader AFTER INSERT OR DELETE OR UPDATE ON run_leader
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_for_unit AFTER INSERT OR DELETE OR UPDATE ON run_for_unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_for_profile AFTER INSERT OR DELETE OR UPDATE ON run_for_profile
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_meant_for AFTER INSERT OR DELETE OR UPDATE ON course_meant_for
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_image AFTER INSERT OR DELETE OR UPDATE ON course_image
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();
CREATE CONSTRAINT TRIGGER catalogue_unit AFTER INSERT OR DELETE OR UPDATE ON org_unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();

-- Whether a measure of the plan covers units of a kind, by the roles it makes responsible (verbatim) and its title. Measures of all leaders, or of
-- the sector's, cover every kind.
CREATE FUNCTION measure_covers(p_kind text, p_title text, p_responsible jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT said ~ 'sektorleder|enhetsledere' OR said ~ CASE p_kind
      WHEN 'SCHOOL' THEN 'rektor|lærer|skole|trinn|elev'
      WHEN 'SFO' THEN 'rektor|skole|sfo'
      WHEN 'KINDERGARTEN' THEN 'styrer|pedagogisk|barnehage'
      WHEN 'HEALTH_CENTRE' THEN 'helse'
      WHEN 'CHILD_WELFARE' THEN 'barnevern'
      WHEN 'PPT' THEN '\mpp|spesialpedagog'
      WHEN 'CULTURE' THEN 'kultur|bibliotek|ukh'
      ELSE 'oppvekst' END
    FROM lower(p_title || ' ' || p_responsible::text) said
$$;
