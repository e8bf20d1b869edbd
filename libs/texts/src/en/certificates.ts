import type { CertificateWords } from '../certificate-words.ts';

/** The words of the certificate. */
export const certificates: CertificateWords = {
  labels: {
    title: 'Course certificate',
    number: 'Certificate no.',
    confirms: 'This is to certify that',
    completed: 'has completed',
    facts: 'About the course',
    goals: 'Learning goals',
    goalsLead: 'The participant has worked to',
    issuedBy: 'Issued by',
    noSignature: 'Issued electronically and valid without a signature.',
    verify: 'Check this certificate:',
    logoAlt: 'A shield with a spruce above a wave',
    qrAlt: 'QR code that opens the page where this certificate can be checked',
  },
  terms: {
    extent: 'Extent',
    period: 'Period',
    place: 'Place',
    attendance: 'Attendance',
    host: 'Held by',
    partOf: 'Part of',
  },
  hours: (hours) => (hours === '1' ? '1 hour' : `${hours} hours`),
  attended: (attended, sessions) => `${attended} of ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  measure: ({ plan, ref, title }) => `${title} (${plan}, measure ${ref})`,
  corrected: 'Attendance was corrected, and what it takes to complete the course is not met.',
};
