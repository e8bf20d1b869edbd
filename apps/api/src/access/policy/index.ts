import type { SchemaFields } from '@kompetanse/contract';
import type { PolicyRow, PolicyTable } from '../../platform/graphql/policy.ts';
import { applyingMutations, applyingQueries, applyingTypes } from './applying.ts';
import { approvalMutations, approvalQueries, approvalTypes } from './approval.ts';
import { catalogueMutations, catalogueQueries, catalogueTypes } from './catalogue.ts';
import {
  courseWrittenFields,
  courseWrittenMutations,
  courseWrittenQueries,
  courseWrittenTypes,
} from './course-written.ts';
import { competenceMutations, competenceQueries, competenceTypes } from './competence.ts';
import { queueMutations, queueTypes } from './queue.ts';
import { guardianMutations, guardianQueries, guardianTypes } from './guardians.ts';
import { attendanceMutations, attendanceOfEnrolment, attendanceQueries, attendanceTypes } from './attendance.ts';
import { roundMutations, roundQueries } from './rounds.ts';
import { deskQueries, deskTypes } from './desk.ts';
import { anyone, by, parent, signedIn } from './rules.ts';
import { myStaffQueries, myStaffTypes } from './my-staff.ts';
import { ownWorkMutations, ownWorkQueries, ownWorkTypes } from './own-work.ts';
import { programMutations, programQueries, programTypes } from './program.ts';
import { runFields, runMutations, runQueries, runTypes } from './runs.ts';
import { termCopyMutations, termCopyQueries, termCopyTypes } from './term-copy.ts';
import { staffBookingMutations, staffBookingQueries, staffBookingTypes } from './staff-booking.ts';
import { studyMutations, studyQueries, studyTypes } from './studies.ts';
import { figureMutations, figureQueries, figureTypes } from './study-figures.ts';
import { supervisionMutations, supervisionQueries, supervisionTypes } from './supervision.ts';
import { surveyMutations, surveyQueries, surveyTypes } from './surveys.ts';
import { typePolicy } from './types.ts';
import { yearWheelMutations, yearWheelQueries, yearWheelTypes } from './year-wheel.ts';

/** Every field of every type; a field of the schema that is missing here does not compile. */
type WholePolicy = { readonly [T in keyof SchemaFields]: Readonly<Record<SchemaFields[T], PolicyRow>> };

const runsCourses = ['COURSE_COORDINATOR', 'COURSE_LEADER', 'SECTOR_LEADER', 'UNIT_LEADER'] as const;

const table: WholePolicy = {
  ...typePolicy,
  ...approvalTypes,
  ...catalogueTypes,
  ...attendanceTypes,
  ...runTypes,
  ...termCopyTypes,
  ...queueTypes,
  ...staffBookingTypes,
  ...guardianTypes,
  ...deskTypes,
  ...courseWrittenTypes,
  ...competenceTypes,
  ...applyingTypes,
  ...figureTypes,
  ...studyTypes,
  ...supervisionTypes,
  ...programTypes,
  ...ownWorkTypes,
  ...myStaffTypes,
  ...yearWheelTypes,
  ...surveyTypes,
  Query: {
    product: anyone('public'),
    viewer: anyone('own'),
    demoSignIns: anyone('public'),
    signInUrl: anyone('public'),
    orgUnits: signedIn('all'),
    staff: by(['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'SYSTEM_ADMIN'], 'unit'),
    importBatches: by(['SYSTEM_ADMIN', 'SECTOR_LEADER'], 'all'),
    plan: signedIn('all'),
    ...catalogueQueries,
    ...courseWrittenQueries,
    myEnrolments: signedIn('own'),
    ...attendanceQueries,
    ...approvalQueries,
    ...runQueries,
    ...termCopyQueries,
    ...staffBookingQueries,
    ...guardianQueries,
    ...deskQueries,
    ...roundQueries,
    ...competenceQueries,
    ...figureQueries,
    ...studyQueries,
    ...programQueries,
    ...ownWorkQueries,
    ...myStaffQueries,
    ...yearWheelQueries,
    ...surveyQueries,
    ...supervisionQueries,
    ...applyingQueries,
    myCertificates: signedIn('own'),
    verifyCertificate: anyone('public'),
    outbox: by(['COURSE_COORDINATOR', 'SYSTEM_ADMIN'], 'all'),
    notification: by(['COURSE_COORDINATOR', 'SYSTEM_ADMIN'], 'all'),
    formalCompetence: by(['SECTOR_LEADER'], 'unit'),
  },
  Mutation: {
    ping: anyone('public'),
    signInDemo: anyone('public'),
    signOut: signedIn('own'),
    setLocale: signedIn('own'),
    enrol: signedIn('own'),
    cancelEnrolment: signedIn('own'),
    acceptOffer: signedIn('own'),
    declineOffer: signedIn('own'),
    ...approvalMutations,
    ...catalogueMutations,
    ...attendanceMutations,
    ...runMutations,
    ...termCopyMutations,
    ...queueMutations,
    ...staffBookingMutations,
    ...guardianMutations,
    ...roundMutations,
    ...courseWrittenMutations,
    ...competenceMutations,
    ...figureMutations,
    ...studyMutations,
    ...programMutations,
    ...ownWorkMutations,
    ...yearWheelMutations,
    ...surveyMutations,
    ...supervisionMutations,
    ...applyingMutations,
    revokeCertificate: by(['COURSE_COORDINATOR'], 'run'),
    resendNotification: by(['COURSE_COORDINATOR', 'SYSTEM_ADMIN'], 'all'),
  },
  CourseRun: {
    ...parent(
      'id',
      'course',
      'hostUnit',
      'place',
      'capacity',
      'seatsTaken',
      'seatsLeft',
      'waitingCount',
      'minParticipants',
      'opensAt',
    ),
    ...parent(
      'closesAt',
      'cancelUntil',
      'startsAt',
      'endsAt',
      'approvalPolicy',
      'promotion',
      'promotionStopsAt',
      'state',
      'sessions',
    ),
    ...parent('leaders', 'bookingChoice', 'myEnrolment', 'renewals'),
    ...runFields,
    participants: by(runsCourses, 'run'),
  },
  Enrolment: {
    ...parent(
      'id',
      'state',
      'run',
      'person',
      'requestedAt',
      'queuePlace',
      'priority',
      'queueReceipt',
      'offerExpiresAt',
      'reason',
      'history',
      'attendance',
    ),
    ...parent('setAside', 'setAsideReason'),
    ...attendanceOfEnrolment,
    certificate: 'parent',
  },
  Course: {
    ...parent(
      'id',
      'code',
      'type',
      'audience',
      'title',
      'text',
      'learningGoals',
      'durationMinutes',
      'completionRule',
      'measureRef',
    ),
    interested: 'parent',
    ...courseWrittenFields,
  },
};

export const policy: PolicyTable = table;
