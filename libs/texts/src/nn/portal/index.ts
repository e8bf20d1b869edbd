import type { PortalTexts } from '../../portal.ts';
import { words } from '../words.ts';
import { attendance } from './attendance.ts';
import { catalogue } from './catalogue.ts';
import { certificates } from './certificates.ts';
import { competence } from './competence.ts';
import { courses } from './courses.ts';
import { enrolment } from './enrolment.ts';
import { furtherEducation } from './further-education.ts';
import { gap } from './gap.ts';
import { guardians } from './guardians.ts';
import { meeting } from './meeting.ts';
import { myPage } from './my-page.ts';
import { ownWork } from './own-work.ts';
import { program } from './program.ts';
import { queue } from './queue.ts';
import { runLinks } from './run-links.ts';
import { renewal } from './renewal.ts';
import { shell } from './shell.ts';
import { studies } from './studies.ts';
import { supervision } from './supervision.ts';
import { surveys } from './surveys.ts';

/** Alt portalen seier, på nynorsk. */
export const portal: PortalTexts = {
  words,
  shell,
  myPage,
  catalogue,
  courses,
  runLinks,
  enrolment,
  attendance,
  queue,
  furtherEducation,
  studies,
  supervision,
  surveys,
  meeting,
  program,
  ownWork,
  renewal,
  certificates,
  competence,
  gap,
  guardians,
};
