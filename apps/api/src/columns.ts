import { accessColumns } from './access/access.columns.ts';
import { attendanceColumns } from './attendance/attendance.columns.ts';
import { certificatesColumns } from './certificates/certificates.columns.ts';
import { competenceColumns } from './competence/competence.columns.ts';
import { coursesColumns } from './courses/courses.columns.ts';
import { enrolmentColumns } from './enrolment/enrolment.columns.ts';
import { furtherEducationColumns } from './further-education/further-education.columns.ts';
import { gapColumns } from './gap/gap.columns.ts';
import { guardiansColumns } from './guardians/guardians.columns.ts';
import { indicatorsColumns } from './indicators/indicators.columns.ts';
import { notificationsColumns } from './notifications/notifications.columns.ts';
import { organisationColumns } from './organisation/organisation.columns.ts';
import { ownWorkColumns } from './own-work/own-work.columns.ts';
import { planColumns } from './plan/plan.columns.ts';
import type { ColumnTable } from './platform/database/columns.ts';
import { platformColumns } from './platform/platform.columns.ts';
import { programColumns } from './program/program.columns.ts';
import { studiesColumns } from './studies/studies.columns.ts';
import { supervisionColumns } from './supervision/supervision.columns.ts';
import { surveysColumns } from './surveys/surveys.columns.ts';
import { yearWheelColumns } from './year-wheel/year-wheel.columns.ts';

/** What every column of the database says of a person, in the order of the domains. docs/personvern.md is made from it. */
export const columns: ColumnTable = {
  ...platformColumns,
  ...organisationColumns,
  ...accessColumns,
  ...planColumns,
  ...competenceColumns,
  ...coursesColumns,
  ...enrolmentColumns,
  ...supervisionColumns,
  ...ownWorkColumns,
  ...furtherEducationColumns,
  ...attendanceColumns,
  ...guardiansColumns,
  ...studiesColumns,
  ...programColumns,
  ...certificatesColumns,
  ...gapColumns,
  ...surveysColumns,
  ...yearWheelColumns,
  ...notificationsColumns,
  ...indicatorsColumns,
};
