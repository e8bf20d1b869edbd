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
  `Kan du ikkje kome, melder du deg av innan ${until}. Då kan ein annan få plassen.`;

/** Meldingar til tilsette, leiarar og føresette. */
export const mails: Mails = {
  kinds: {
    REQUEST_RECEIVED: ({ course }) => ({
      subject: 'Vi har fått førespurnaden din',
      preview: 'Leiaren din svarer deg.',
      paragraphs: [
        `Du har bede om plass på ${course}. Leiaren din har fått beskjed og svarer deg.`,
        'Plassen din i køen gjeld frå no, også om svaret tek tid.',
      ],
      action: 'Sjå førespurnaden',
    }),
    APPROVAL_NEEDED: ({ course, applicant, unit, answerBy, actsFor }) => ({
      subject: 'Ein førespurnad om kursplass ventar på deg',
      preview: 'Svar ja eller nei.',
      paragraphs: [
        `${applicant} ved ${unit} bed om plass på ${course}.`,
        'Svarer du nei, skriv du ei grunngiving. Ho blir send til den det gjeld.',
        `Svar innan ${answerBy}.`,
        ...asDeputy(actsFor),
      ],
      action: 'Svar på førespurnaden',
    }),
    APPROVED: ({ course, queuePlace, by }) => ({
      subject: 'Førespurnaden din er godkjend',
      preview: queuePlace === null ? 'Du har plass.' : 'Du står på ventelista.',
      paragraphs:
        queuePlace === null
          ? [`Leiaren din har sagt ja, og du har plass på ${course}.`, `Svaret er gjeve av ${by}.`]
          : [
              `Leiaren din har sagt ja, men ${course} er fullt no.`,
              `Du er nummer ${queuePlace} på ventelista. Vi seier frå når det blir plass til deg.`,
              `Svaret er gjeve av ${by}.`,
            ],
      action: 'Sjå kurset',
    }),
    REJECTED: ({ course, reason, by }) => ({
      subject: 'Svar på førespurnaden din',
      preview: 'Leiaren din har svart.',
      paragraphs: [
        `Leiaren din har sagt nei til plass på ${course}.`,
        `Grunngivinga er: ${reason}`,
        `Svaret er gjeve av ${by}.`,
        'Ta ein prat med leiaren din om du lurer på noko.',
      ],
      action: 'Sjå kursa mine',
    }),
    ENROLLED: ({ course, cancelUntil }) => ({
      subject: 'Du har plass på kurset',
      preview: 'Her er tid og stad.',
      paragraphs: [`Du har plass på ${course}.`, cancel(cancelUntil)],
      action: 'Sjå kurset',
    }),
    WAITLISTED: ({ course, queuePlace }) => ({
      subject: 'Du står på ventelista',
      preview: `Du er nummer ${queuePlace} i køen.`,
      paragraphs: [
        `${course} er fullt. Du er nummer ${queuePlace} på ventelista.`,
        'Blir ein plass ledig, går han til den som har venta lengst. Vi seier frå når det er din tur.',
      ],
      action: 'Sjå plassen din i køen',
    }),
    PROMOTED: ({ course, cancelUntil }) => ({
      subject: 'Du har fått plass frå ventelista',
      preview: 'Her er tid og stad.',
      paragraphs: [`Ein plass vart ledig, og no har du plass på ${course}.`, cancel(cancelUntil)],
      action: 'Sjå kurset',
    }),
    OFFER: ({ course, answerBy }) => ({
      subject: 'Du har tilbod om ein plass',
      preview: `Svar innan ${answerBy}.`,
      paragraphs: [
        `Ein plass er ledig på ${course}, og du er den neste i køen.`,
        `Svar innan ${answerBy}. Etter det er plassen ikkje halden av til deg lenger.`,
      ],
      action: 'Ta plassen eller takk nei',
    }),
    OFFER_EXPIRED: ({ course }) => ({
      subject: 'Tilbodet om plass har gått ut',
      preview: 'Plassen er ikkje halden av til deg lenger.',
      paragraphs: [
        `Du svarte ikkje på tilbodet om plass på ${course} innan fristen, og plassen er ikkje halden av til deg lenger.`,
        'Vil du framleis vere med, kan du melde deg på igjen.',
      ],
      action: 'Sjå kurset',
    }),
    CANCELLED: ({ course }) => ({
      subject: 'Du er meld av',
      preview: 'Ein annan kan få plassen.',
      paragraphs: [
        `Du er meld av ${course}.`,
        'Ein annan kan no få plassen. Ombestemmer du deg, kan du melde deg på igjen.',
      ],
      action: 'Sjå kursa mine',
    }),
    RUN_CANCELLED: ({ course, reason }) => ({
      subject: 'Kurset er avlyst',
      preview: 'Du treng ikkje å gjere noko.',
      paragraphs:
        reason === ''
          ? [`${course} er avlyst. Du treng ikkje melde deg av.`]
          : [`${course} er avlyst. Du treng ikkje melde deg av.`, `Grunngivinga er: ${reason}`],
      action: 'Finn eit anna kurs',
    }),
    NOT_COMPLETED: ({ course }) => ({
      subject: 'Kurset er avslutta',
      preview: 'Oppmøtet var ikkje nok til eit kursbevis.',
      paragraphs: [
        `${course} er avslutta. Oppmøtet ditt oppfyller ikkje kravet for å fullføre, så du får ikkje kursbevis.`,
        'Er oppmøtet ført feil, tek du kontakt med kurskoordinatoren.',
      ],
      action: 'Sjå oppmøtet ditt',
    }),
    CERTIFICATE_READY: ({ course, number }) => ({
      subject: 'Kursbeviset ditt er klart',
      preview: 'Last det ned når du vil.',
      paragraphs: [
        `Du har fullført ${course}. Kursbeviset har nummer ${number}.`,
        'Du finn det alltid under Min kompetanse. Den du viser det til, kan kontrollere det med lenkja på beviset.',
      ],
      action: 'Last ned kursbeviset',
    }),
    CERTIFICATE_REVOKED: ({ course, number, reason }) => ({
      subject: 'Eit kursbevis er trekt tilbake',
      preview: 'Her står det kvifor.',
      paragraphs: [
        `Kursbevis ${number} for ${course} er trekt tilbake og gjeld ikkje lenger.`,
        `Grunngivinga er: ${reason}`,
        'Meiner du at dette er feil, tek du kontakt med kurskoordinatoren.',
      ],
      action: 'Sjå kursa mine',
    }),
    SESSION_REMINDER: ({ course, no, sessions }) => ({
      subject: 'Påminning om kurs',
      preview: 'Her er tid og stad.',
      paragraphs: [
        sessions === 1 ? `Snart er det tid for ${course}.` : `Snart er det samling ${no} av ${sessions} i ${course}.`,
      ],
      action: 'Sjå kurset',
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
  openOwnPage: 'Opne sida di',
  answeredBy: (name, leader) => (leader === null ? name : `${name}, stadfortredar for ${leader}`),
  terms: { course: 'Kurs', when: 'Når', where: 'Stad', withWhom: 'Med' },
  meetingNo: (no) => `Møte ${no}`,
  severalSessions: (sessions, first) => `${sessions} samlingar, første gong ${first}`,
  footer: 'Meldinga er send automatisk frå Kompetanse. Du kan ikkje svare på henne.',
};
