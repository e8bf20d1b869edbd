import type { PortalTexts } from '../../portal.ts';

/** Rettleiing: rekkjer, møte og kven som var til stades. */
export const supervision: PortalTexts['supervision'] = {
  title: 'Rettleiing',
  lead: 'Rekkjene du er med i, med tid, stad og deltakarar.',
  none: 'Du er ikkje med i noka rettleiing no',
  noneText: 'Når kurskoordinatoren set deg opp, ser du møta her.',
  supervisor: 'Rettleiar',
  you: 'deg',
  participants: 'Deltakarar',
  hours: 'Timar',
  held: (held, planned) => `${held} av ${planned} timar haldne`,
  next: 'Neste møte',
  noNext: 'Ingen fleire møte er sette opp',
  meetings: (title) => `Møta i ${title}`,
  number: (no) => `Møte\u00a0${no}`,
  open: 'dagsorden og referat',
  plan: 'Planlegg ei rettleiingsrekkje',
  present: 'Til stades',
  nobody: 'Ingen',
  record: 'Før oppmøte',
  correct: 'Rett oppmøte',
  who: (meeting) => `Kven var til stades ${meeting}?`,
  save: 'Lagre oppmøtet',
  saved: 'Oppmøtet er lagra.',
  notes: 'Det de snakkar om, blir mellom dykk. Leiarar ser berre timar.',
};
