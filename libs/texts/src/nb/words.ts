import type { Role } from '@kompetanse/domain/access';
import type { AttendanceMark } from '@kompetanse/domain/attendance';
import type { ApprovalPolicy, Audience, CourseType, Promotion, RunState } from '@kompetanse/domain/courses';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import type { ApplicationState, FundingScheme, SubjectArea } from '@kompetanse/domain/further-education';
import { competenceWords } from './competence-words.ts';
import { studyWords } from './study-words.ts';
import { programWords } from './program-words.ts';
import { wheelWords } from './wheel-words.ts';

type Labels<Value extends string> = Record<Value, string>;

const states = {
  runState: {
    DRAFT: 'Utkast',
    PUBLISHED: 'Åpen',
    CONFIRMED: 'Bekreftet',
    IN_PROGRESS: 'Pågår',
    COMPLETED: 'Gjennomført',
    CANCELLED: 'Avlyst',
  } satisfies Labels<RunState>,
  sessionState: { PLANNED: 'Planlagt', MOVED: 'Flyttet', HELD: 'Holdt', CANCELLED: 'Avlyst' },
  enrolmentState: {
    REQUESTED: 'Venter på godkjenning',
    ENROLLED: 'Har plass',
    WAITLISTED: 'På venteliste',
    OFFERED: 'Tilbud om plass',
    REJECTED: 'Avslått',
    EXPIRED: 'Utløpt',
    WITHDRAWN: 'Trukket',
    LAPSED: 'Kurset er startet',
    DECLINED: 'Takket nei',
    OFFER_EXPIRED: 'Tilbudet gikk ut',
    CANCELLED: 'Avmeldt',
    RUN_CANCELLED: 'Kurset er avlyst',
    COMPLETED: 'Fullført',
    NOT_COMPLETED: 'Ikke fullført',
    NO_SHOW: 'Ikke møtt',
  } satisfies Labels<EnrolmentState>,
  applicationState: {
    DRAFT: 'Utkast',
    SUBMITTED: 'Sendt',
    RECOMMENDED: 'Anbefalt',
    NOT_RECOMMENDED: 'Ikke anbefalt',
    RETURNED: 'Sendt tilbake',
    APPROVED: 'Innvilget',
    REFUSED: 'Avslått',
    EXTERNAL_PENDING: 'Venter på tilskudd',
    FUNDED: 'Tilskudd innvilget',
    UNFUNDED: 'Tilskudd avslått',
    CLOSED: 'Avsluttet uten støtte',
    ADMITTED: 'Tatt opp',
    NOT_ADMITTED: 'Ikke tatt opp',
    STARTED: 'Påbegynt',
    DEFERRED: 'Utsatt',
    COMPLETED: 'Fullført',
    DROPPED_OUT: 'Avbrutt',
    WITHDRAWN: 'Trukket',
  } satisfies Labels<ApplicationState>,
  measureState: {
    NOT_STARTED: 'Ikke startet',
    PLANNED: 'Planlagt',
    IN_PROGRESS: 'I gang',
    IMPLEMENTED: 'Innført',
    CLOSED: 'Avsluttet',
    PAUSED: 'På pause',
    DROPPED: 'Tatt ut',
  },
  supervisionState: { PLANNED: 'Planlagt', ACTIVE: 'I gang', COMPLETED: 'Gjennomført', STOPPED: 'Stanset' },
  supervisionSessionState: { SCHEDULED: 'Planlagt', HELD: 'Holdt', MOVED: 'Flyttet', CANCELLED: 'Avlyst' },
  certificateState: { ISSUED: 'Gyldig', REVOKED: 'Trukket tilbake', SUPERSEDED: 'Erstattet av et nytt' },
  notificationState: {
    PENDING: 'Venter',
    SENT: 'Sendt',
    FAILED: 'Kom ikke fram',
    CANCELLED: 'Ikke lenger aktuell',
    MISSED: 'For sent til å sendes',
  },
};

const kinds = {
  courseType: {
    COSP_STAFF: 'COS-P for ansatte',
    COSP_GUARDIAN: 'COS-P for foresatte',
    COSP_FACILITATOR: 'COS-P veilederutdanning',
    MITT_VALG: 'Mitt valg',
    THEME: 'Temakurs',
    OTHER: 'Annet kurs',
  } satisfies Labels<CourseType>,
  audience: { EMPLOYEE: 'Ansatte', GUARDIAN: 'Foresatte', BOTH: 'Ansatte og foresatte' } satisfies Labels<Audience>,
  approvalPolicy: {
    NONE: 'Ingen godkjenning',
    UNIT_LEADER: 'Enhetslederen godkjenner',
    UNIT_LEADER_AND_SECTOR: 'Enhetslederen og sektorlederen godkjenner',
  } satisfies Labels<ApprovalPolicy>,
  promotion: {
    AUTO: 'Får plassen med en gang',
    OFFER: 'Får tilbud om plassen',
  } satisfies Labels<Promotion>,
  fundingScheme: {
    SUBSTITUTE: 'Vikarordning',
    STIPEND: 'Stipend',
    OWN_LEAVE: 'Egen permisjon',
    NONE: 'Ingen støtte',
  } satisfies Labels<FundingScheme>,
  subjectArea: {
    PSYCHOSOCIAL: 'Psykososialt arbeid',
    SPECIAL_NEEDS: 'Spesialpedagogikk',
    PEDAGOGY: 'Pedagogikk',
    SUBJECT: 'Undervisningsfag',
    LEADERSHIP: 'Ledelse',
    OTHER: 'Annet',
  } satisfies Labels<SubjectArea>,
  attendanceMark: {
    PRESENT: 'Til stede',
    PARTIAL: 'Delvis til stede',
    EXCUSED: 'Gyldig fravær',
    ABSENT: 'Fravær',
  } satisfies Labels<AttendanceMark>,
  role: {
    EMPLOYEE: 'Ansatt',
    UNIT_LEADER: 'Enhetsleder',
    SECTOR_LEADER: 'Sektorleder',
    COURSE_COORDINATOR: 'Kurskoordinator',
    COURSE_LEADER: 'Kursholder',
    SYSTEM_ADMIN: 'Systemadministrator',
  } satisfies Labels<Role>,
  unitKind: {
    SECTOR: 'Sektor',
    SCHOOL: 'Skole',
    KINDERGARTEN: 'Barnehage',
    SFO: 'SFO',
    HEALTH_CENTRE: 'Helsestasjon',
    CHILD_WELFARE: 'Barnevern',
    PPT: 'PP-tjeneste',
    CULTURE: 'Kultur',
    OFFICE: 'Kontor',
  },
  ownership: { MUNICIPAL: 'Kommunal', PRIVATE: 'Privat' },
  measurePlatform: { MANAGED: 'Gjennomføres her', TRACKED: 'Følges opp her' },
  indicatorCollected: { COMPUTED: 'Regnes ut', ENTERED: 'Føres inn' },
  importKind: { PLAN: 'Plan', STAFF: 'Ansatte', RUNS: 'Gjennomføringer', COMPETENCE: 'Kompetanse' },
  decisionLevel: { UNIT: 'Enhetslederen', OWNER: 'Eieren', EXTERNAL: 'Den som gir tilskudd' },
  decisionOutcome: { YES: 'Ja', NO: 'Nei' },
};

const actions = {
  bookingAction: {
    ENROL: 'Meld meg på',
    REQUEST: 'Be om plass',
    JOIN_WAITLIST: 'Sett meg på venteliste',
    NONE: 'Kan ikke meldes på',
  },
  applicationAction: {
    RECOMMEND: 'Gi anbefaling',
    RETURN: 'Send tilbake',
    DECIDE: 'Avgjør',
    STAND_DOWN: 'Meld deg inhabil',
    TELL_FUNDING: 'Registrer svar om tilskudd',
    TELL_ADMISSION: 'Registrer svar om studieplass',
    ASK: 'Be om utsettelse',
    START: 'Registrer oppstart',
    CORRECT_START: 'Rett startdatoen',
    DEFER: 'Utsett studiet',
    RESUME: 'Studiet fortsetter',
    COMPLETE: 'Marker som fullført',
    DROP_OUT: 'Avbryt studiet',
    RESEND: 'Send igjen',
    WITHDRAW: 'Trekk søknaden',
  },
};

/** Ord for hver verdi i kontrakten, med de samme nøklene. Kilde: domenenotatet § 2 og ordlisten. */
export const words = {
  ...states,
  ...kinds,
  ...actions,
  ...competenceWords,
  ...studyWords,
  ...programWords,
  ...wheelWords,
};
