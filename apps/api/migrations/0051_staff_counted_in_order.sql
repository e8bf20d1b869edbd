-- Staff of a day are counted by unit and by person in the order of an index, without sorting them first (indicator 9).
CREATE INDEX employment_of_unit ON employment (unit_id, person_id) INCLUDE (valid_from, valid_to);
CREATE INDEX employment_of_person ON employment (person_id) INCLUDE (unit_id, valid_from, valid_to);
DROP INDEX employment_unit;
