import type { ownWork as nb } from '../../nb/admin/own-work.ts';

/** Eige arbeid frå dei tilsette. */
export const ownWork: typeof nb = {
  title: 'Eige arbeid',
  lead: 'Det dei tilsette har gjort for seg sjølve i programmet. Du les det dei har sendt; utkast ser berre dei sjølve.',
  waiting: (count: number) => (count === 1 ? '1 ventar på svar' : `${count} ventar på svar`),
  none: 'Ingenting ventar på svar',
  noneText: 'Når nokon sender deg eige arbeid, står det her.',
  sentOn: (day: string) => `Sendt ${day}`,
  time: (hours: string) => (hours === '1' ? '1 time' : `${hours} timar`),
  approve: 'Godkjenn',
  approveOne: (title: string, name: string) => `Godkjenn ${title} frå ${name}`,
  approved: (name: string) => `Godkjent. ${name} ser det i programmet sitt.`,
  sendBack: 'Send tilbake',
  sendBackOne: (title: string, name: string) => `Send tilbake ${title} til ${name}`,
  sendBackTitle: (name: string) => `Sende tilbake til ${name}?`,
  sendBackText: 'Den tilsette ser kommentaren, kan rette og sende på nytt.',
  comment: 'Kva må rettast?',
  commentMissing: 'Skriv kva som må rettast, med minst tre teikn',
  sentBack: (name: string) => `Sendt tilbake til ${name}`,
  approvedTable: 'Godkjent',
  person: 'Tilsett',
  what: 'Kva',
  day: 'Dag',
  hours: 'Timar',
  files: (title) => `Filer ved ${title}`,
};
