-- Who of a unit is away or asks to be on a day (coverage at approval).
CREATE INDEX enrolment_unit_live ON enrolment (unit_id)
  WHERE state IN ('REQUESTED','WAITLISTED','OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW');
