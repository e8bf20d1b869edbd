import type { admin as nb } from '../../nb/admin/index.ts';
import { answers } from './answers.ts';
import { approval } from './approval.ts';
import { attendance } from './attendance.ts';
import { bookStaff } from './book-staff.ts';
import { competence } from './competence.ts';
import { conversions } from './conversions.ts';
import { courseWriting } from './course-writing.ts';
import { courses } from './courses.ts';
import { enrolment } from './enrolment.ts';
import { fileImport } from './file-import.ts';
import { furtherEducation } from './further-education.ts';
import { gap } from './gap.ts';
import { interest } from './interest.ts';
import { indicators } from './indicators.ts';
import { myStaff } from './my-staff.ts';
import { notifications } from './notifications.ts';
import { organisation } from './organisation.ts';
import { ownWork } from './own-work.ts';
import { plan } from './plan.ts';
import { invite } from './invite.ts';
import { mittValg } from './mitt-valg.ts';
import { programs } from './programs.ts';
import { queue } from './queue.ts';
import { runImport } from './run-import.ts';
import { ranking } from './ranking.ts';
import { rounds } from './rounds.ts';
import { recordImport } from './record-import.ts';
import { runs } from './runs.ts';
import { renewal } from './renewal.ts';
import { shell } from './shell.ts';
import { studies } from './studies.ts';
import { studyList } from './study-list.ts';
import { supervision } from './supervision.ts';
import { surveys } from './surveys.ts';
import { termCopy } from './term-copy.ts';
import { today } from './today.ts';
import { yearWheel } from './year-wheel.ts';

/** Alle setningar i administrasjonen på nynorsk. */
export const admin: typeof nb = {
  answers,
  shell,
  today,
  approval,
  enrolment,
  queue,
  attendance,
  bookStaff,
  competence,
  conversions,
  courseWriting,
  courses,
  ranking,
  rounds,
  runs,
  termCopy,
  fileImport,
  runImport,
  recordImport,
  interest,
  furtherEducation,
  gap,
  studies,
  studyList,
  supervision,
  invite,
  mittValg,
  surveys,
  ownWork,
  renewal,
  programs,
  indicators,
  plan,
  organisation,
  myStaff,
  notifications,
  yearWheel,
};
