CREATE TABLE org_unit (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key        text NOT NULL UNIQUE,
  parent_id  uuid REFERENCES org_unit,
  path       text NOT NULL UNIQUE,                    -- 'oppvekst/rena-skole/': a subtree is path LIKE 'oppvekst/%'
  name       text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('SECTOR','SCHOOL','KINDERGARTEN','SFO','HEALTH_CENTRE','CHILD_WELFARE','PPT','CULTURE','OFFICE')),
  ownership  text NOT NULL CHECK (ownership IN ('MUNICIPAL','PRIVATE')),
  centre_school boolean NOT NULL DEFAULT false,       -- a plan may ask more of these (measure 2: two positions on each)
  max_simultaneous_absence integer CHECK (max_simultaneous_absence >= 0),
  valid_from date NOT NULL,
  valid_to   date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version    integer NOT NULL DEFAULT 1
);
CREATE INDEX org_unit_path ON org_unit (path text_pattern_ops);

CREATE TABLE person (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind        text NOT NULL CHECK (kind IN ('EMPLOYEE','GUARDIAN','EXTERNAL')),
  given_name  text NOT NULL,
  family_name text NOT NULL,
  email       text NOT NULL,
  mobile      text,
  locale      text NOT NULL DEFAULT 'nb' CHECK (locale IN ('nb','nn','en')),
  hr_key      text UNIQUE,                            -- employee number of the HR system
  idp_issuer  text,
  idp_subject text,                                   -- pairwise; never a national identity number
  erased_at   timestamptz,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  UNIQUE (idp_issuer, idp_subject)
);
CREATE INDEX person_name ON person (family_name, given_name, id);

CREATE TABLE position_profile (
  code    text PRIMARY KEY,
  name_nb text NOT NULL,
  name_nn text NOT NULL,
  name_en text NOT NULL
);

INSERT INTO position_profile (code, name_nb, name_nn, name_en) VALUES
  ('FAGARBEIDER', 'Fagarbeider', 'Fagarbeidar', 'Skilled worker'),
  ('MILJOTERAPEUT', 'Miljøterapeut', 'Miljøterapeut', 'Social educator'),
  ('MILJOARBEIDER', 'Miljøarbeider', 'Miljøarbeidar', 'Milieu worker'),
  ('ASSISTENT', 'Assistent', 'Assistent', 'Assistant'),
  ('LAERER', 'Lærer', 'Lærar', 'Teacher'),
  ('SPESIALPEDAGOG', 'Spesialpedagog', 'Spesialpedagog', 'Special needs teacher'),
  ('BARNEHAGELAERER', 'Barnehagelærer', 'Barnehagelærar', 'Kindergarten teacher'),
  ('PEDAGOGISK_LEDER', 'Pedagogisk leder', 'Pedagogisk leiar', 'Pedagogical leader'),
  ('SFO_MEDARBEIDER', 'SFO-medarbeider', 'SFO-medarbeidar', 'After-school worker'),
  ('HELSESYKEPLEIER', 'Helsesykepleier', 'Helsesjukepleiar', 'Public health nurse'),
  ('JORDMOR', 'Jordmor', 'Jordmor', 'Midwife'),
  ('BARNEVERNKONSULENT', 'Barnevernkonsulent', 'Barnevernkonsulent', 'Child welfare officer'),
  ('PP_RADGIVER', 'PP-rådgiver', 'PP-rådgjevar', 'Educational psychology adviser'),
  ('KULTURARBEIDER', 'Kulturarbeider', 'Kulturarbeidar', 'Cultural worker'),
  ('RADGIVER', 'Rådgiver', 'Rådgjevar', 'Adviser'),
  ('MERKANTIL', 'Sekretær', 'Sekretær', 'Secretary'),
  ('LEDER', 'Leder', 'Leiar', 'Leader');

CREATE TABLE employment (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person,
  unit_id      uuid NOT NULL REFERENCES org_unit,
  profile_code text NOT NULL REFERENCES position_profile,
  title        text NOT NULL,
  percent      integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
  valid_from   date NOT NULL,
  valid_to     date CHECK (valid_to >= valid_from),
  source       text NOT NULL CHECK (source IN ('IMPORT','MANUAL')),
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1
);
-- What tells two rows of the HR system's file apart.
CREATE UNIQUE INDEX employment_imported ON employment (person_id, unit_id, profile_code, valid_from) WHERE source = 'IMPORT';
CREATE INDEX employment_person ON employment (person_id, valid_from);
CREATE INDEX employment_unit ON employment (unit_id);

CREATE TABLE import_batch (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind        text NOT NULL CHECK (kind IN ('PLAN','STAFF')),
  file_sha256 text NOT NULL,
  added       integer NOT NULL,
  changed     integer NOT NULL,
  ended       integer NOT NULL,
  unchanged   integer NOT NULL,
  applied_at  timestamptz NOT NULL,
  applied_by  uuid REFERENCES person
);
