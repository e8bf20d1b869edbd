import type { Mails } from '../mail-words.ts';
import { applicationMails } from './mails-applications.ts';
import { runMails } from './mails-runs.ts';
import { approvalMails, asDeputy } from './mails-approval.ts';
import { attendanceMails } from './mails-attendance.ts';
import { catalogueMails } from './mails-catalogue.ts';
import { supervisionMails } from './mails-supervision.ts';
import { surveyMails } from './mails-surveys.ts';
import { renewalMails } from './mails-renewals.ts';
import { ownWorkMails } from './mails-own-work.ts';
import { taskMails } from './mails-tasks.ts';
import { guardianMails } from './mails-guardians.ts';

const cancel = (until: string): string =>
  `Kan du ikke komme, melder du deg av innen ${until}. Da kan en annen få plassen.`;

/** Meldinger til ansatte, ledere og foresatte. */
export const mails: Mails = {
  kinds: {
    REQUEST_RECEIVED: ({ course }) => ({
      subject: 'Vi har fått forespørselen din',
      preview: 'Lederen din svarer deg.',
      paragraphs: [
        `Du har bedt om plass på ${course}. Lederen din har fått beskjed og svarer deg.`,
        'Plassen din i køen gjelder fra nå, også om svaret tar tid.',
      ],
      action: 'Se forespørselen',
    }),
    APPROVAL_NEEDED: ({ course, applicant, unit, answerBy, actsFor }) => ({
      subject: 'En forespørsel om kursplass venter på deg',
      preview: 'Svar ja eller nei.',
      paragraphs: [
        `${applicant} ved ${unit} ber om plass på ${course}.`,
        'Svarer du nei, skriver du en begrunnelse. Den sendes til den det gjelder.',
        `Svar innen ${answerBy}.`,
        ...asDeputy(actsFor),
      ],
      action: 'Svar på forespørselen',
    }),
    APPROVED: ({ course, queuePlace, by }) => ({
      subject: 'Forespørselen din er godkjent',
      preview: queuePlace === null ? 'Du har plass.' : 'Du står på ventelisten.',
      paragraphs:
        queuePlace === null
          ? [`Lederen din har sagt ja, og du har plass på ${course}.`, `Svaret er gitt av ${by}.`]
          : [
              `Lederen din har sagt ja, men ${course} er fullt nå.`,
              `Du er nummer ${queuePlace} på ventelisten. Vi sier fra når det blir plass til deg.`,
              `Svaret er gitt av ${by}.`,
            ],
      action: 'Se kurset',
    }),
    REJECTED: ({ course, reason, by }) => ({
      subject: 'Svar på forespørselen din',
      preview: 'Lederen din har svart.',
      paragraphs: [
        `Lederen din har sagt nei til plass på ${course}.`,
        `Begrunnelsen er: ${reason}`,
        `Svaret er gitt av ${by}.`,
        'Ta en prat med lederen din hvis du lurer på noe.',
      ],
      action: 'Se mine kurs',
    }),
    ENROLLED: ({ course, cancelUntil }) => ({
      subject: 'Du har plass på kurset',
      preview: 'Her er tid og sted.',
      paragraphs: [`Du har plass på ${course}.`, cancel(cancelUntil)],
      action: 'Se kurset',
    }),
    WAITLISTED: ({ course, queuePlace }) => ({
      subject: 'Du står på ventelisten',
      preview: `Du er nummer ${queuePlace} i køen.`,
      paragraphs: [
        `${course} er fullt. Du er nummer ${queuePlace} på ventelisten.`,
        'Blir en plass ledig, går den til den som har ventet lengst. Vi sier fra når det er din tur.',
      ],
      action: 'Se plassen din i køen',
    }),
    PROMOTED: ({ course, cancelUntil }) => ({
      subject: 'Du har fått plass fra ventelisten',
      preview: 'Her er tid og sted.',
      paragraphs: [`En plass ble ledig, og nå har du plass på ${course}.`, cancel(cancelUntil)],
      action: 'Se kurset',
    }),
    OFFER: ({ course, answerBy }) => ({
      subject: 'Du har tilbud om en plass',
      preview: `Svar innen ${answerBy}.`,
      paragraphs: [
        `En plass er ledig på ${course}, og du er den neste i køen.`,
        `Svar innen ${answerBy}. Etter det er plassen ikke holdt av til deg lenger.`,
      ],
      action: 'Ta plassen eller takk nei',
    }),
    OFFER_EXPIRED: ({ course }) => ({
      subject: 'Tilbudet om plass har gått ut',
      preview: 'Plassen er ikke holdt av til deg lenger.',
      paragraphs: [
        `Du svarte ikke på tilbudet om plass på ${course} innen fristen, og plassen er ikke holdt av til deg lenger.`,
        'Vil du fortsatt være med, kan du melde deg på igjen.',
      ],
      action: 'Se kurset',
    }),
    CANCELLED: ({ course }) => ({
      subject: 'Du er meldt av',
      preview: 'En annen kan få plassen.',
      paragraphs: [
        `Du er meldt av ${course}.`,
        'En annen kan nå få plassen. Ombestemmer du deg, kan du melde deg på igjen.',
      ],
      action: 'Se mine kurs',
    }),
    RUN_CANCELLED: ({ course, reason }) => ({
      subject: 'Kurset er avlyst',
      preview: 'Du trenger ikke å gjøre noe.',
      paragraphs:
        reason === ''
          ? [`${course} er avlyst. Du trenger ikke å melde deg av.`]
          : [`${course} er avlyst. Du trenger ikke å melde deg av.`, `Begrunnelsen er: ${reason}`],
      action: 'Finn et annet kurs',
    }),
    NOT_COMPLETED: ({ course }) => ({
      subject: 'Kurset er avsluttet',
      preview: 'Oppmøtet var ikke nok til et kursbevis.',
      paragraphs: [
        `${course} er avsluttet. Oppmøtet ditt oppfyller ikke kravet for å fullføre, så du får ikke kursbevis.`,
        'Er oppmøtet ført feil, tar du kontakt med kurskoordinatoren.',
      ],
      action: 'Se oppmøtet ditt',
    }),
    CERTIFICATE_READY: ({ course, number }) => ({
      subject: 'Kursbeviset ditt er klart',
      preview: 'Last det ned når du vil.',
      paragraphs: [
        `Du har fullført ${course}. Kursbeviset har nummer ${number}.`,
        'Du finner det alltid under Min kompetanse. Den du viser det til, kan kontrollere det med lenken på beviset.',
      ],
      action: 'Last ned kursbeviset',
    }),
    CERTIFICATE_REVOKED: ({ course, number, reason }) => ({
      subject: 'Et kursbevis er trukket tilbake',
      preview: 'Her står det hvorfor.',
      paragraphs: [
        `Kursbevis ${number} for ${course} er trukket tilbake og gjelder ikke lenger.`,
        `Begrunnelsen er: ${reason}`,
        'Mener du at dette er feil, tar du kontakt med kurskoordinatoren.',
      ],
      action: 'Se mine kurs',
    }),
    SESSION_REMINDER: ({ course, no, sessions }) => ({
      subject: 'Påminnelse om kurs',
      preview: 'Her er tid og sted.',
      paragraphs: [
        sessions === 1 ? `Snart er det tid for ${course}.` : `Snart er det samling ${no} av ${sessions} i ${course}.`,
      ],
      action: 'Se kurset',
    }),
    ...applicationMails,
    ...runMails,
    ...approvalMails,
    ...attendanceMails,
    ...supervisionMails,
    ...surveyMails,
    ...ownWorkMails,
    ...taskMails,
    ...renewalMails,
    ...catalogueMails,
    ...guardianMails,
  },
  greeting: (givenName) => (givenName === '' ? 'Hei' : `Hei, ${givenName}`),
  openOwnPage: 'Åpne siden din',
  answeredBy: (name, leader) => (leader === null ? name : `${name}, stedfortreder for ${leader}`),
  terms: { course: 'Kurs', when: 'Når', where: 'Sted', withWhom: 'Med' },
  meetingNo: (no) => `Møte ${no}`,
  severalSessions: (sessions, first) => `${sessions} samlinger, første gang ${first}`,
  footer: 'Meldingen er sendt automatisk fra Kompetanse. Du kan ikke svare på den.',
};
