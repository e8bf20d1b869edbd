import type { Mails } from '../mail-words.ts';

/** Fornyingar: til den som har kompetansen, og til leiaren i tal. */
export const renewalMails: Pick<
  Mails['kinds'],
  'RENEWAL_OPEN' | 'RENEWAL_REMINDER' | 'RENEWAL_LAPSED' | 'RENEWAL_STAFF'
> = {
  RENEWAL_OPEN: ({ competence, expires, closes }) => ({
    subject: 'Noko du kan, bør fornyast',
    preview: `Kan fornyast no, seinast ${closes}.`,
    paragraphs: [
      `«${competence}» gjeld til ${expires}. Frå no av kan du fornye han.`,
      expires === closes
        ? `Fornyar du han etter ${closes}, må du ta heile kurset på nytt.`
        : `Siste dag du kan fornye han, er ${closes}. Etter det må du ta heile kurset på nytt.`,
      'På Min kompetanse ser du kva kurs du skal ta, og når det går.',
    ],
    action: 'Sjå kva du skal ta',
  }),
  RENEWAL_REMINDER: ({ competence, expires, closes }) => ({
    subject: 'Hugs å fornye',
    preview: `Siste dag er ${closes}.`,
    paragraphs: [
      `«${competence}» gjeld til ${expires}, og du er ikkje påmeld noko kurs som fornyar han.`,
      `Siste dag du kan fornye han, er ${closes}. Etter det må du ta heile kurset på nytt.`,
    ],
    action: 'Sjå kva du skal ta',
  }),
  RENEWAL_LAPSED: ({ competence, expires }) => ({
    subject: 'Noko du kunne, er gått ut',
    preview: `Han gjaldt til ${expires}.`,
    paragraphs: [
      `«${competence}» gjaldt til ${expires} og er ikkje fornya. Han tel ikkje lenger.`,
      'Du får han tilbake ved å ta heile kurset. På Min kompetanse ser du kva for eit.',
    ],
    action: 'Sjå kva du skal ta',
  }),
  RENEWAL_STAFF: ({ open, lapsed }) => ({
    subject: 'Fornyingar i eininga di',
    preview: 'Sjå kven det gjeld.',
    paragraphs: [
      ...(open === 0
        ? []
        : [
            open === 1
              ? '1 kompetanse hos dei tilsette kan fornyast no, og ingen er påmeld kurs.'
              : `${open} kompetansar hos dei tilsette kan fornyast no, utan at dei er påmelde kurs.`,
          ]),
      ...(lapsed === 0
        ? []
        : [
            lapsed === 1
              ? '1 er gått ut den siste månaden utan å bli fornya.'
              : `${lapsed} er gått ut den siste månaden utan å bli fornya.`,
          ]),
    ],
    action: 'Sjå fornyingane',
  }),
};
