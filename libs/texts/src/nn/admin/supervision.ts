import type { supervision as nb } from '../../nb/admin/supervision.ts';

/** Rettleiing: rekkjer og timar. */
export const supervision: typeof nb = {
  title: 'Rettleiing',
  lead: 'Rettleiingsrekkjene og timane som er haldne.',
  seriesTitle: 'Rettleiingsrekkjer',
  series: 'Rekkje',
  supervisor: 'Rettleiar',
  participants: 'Deltakarar',
  sessions: 'Møte haldne',
  sessionsOf: (held, planned) => `${held} av ${planned}`,
  hours: 'Timar haldne',
  hoursOf: (held, planned) => `${held} av ${planned} timar`,
  next: 'Neste møte',
  noNext: 'Ikkje sett opp',
  state: 'Tilstand',
  empty: 'Ingen rettleiingsrekkjer enno',
  emptyText: 'Her kjem rekkjene der rettleiaren eller ein deltakar jobbar i einingane du koordinerer.',
  hoursTitle: 'Timar per eining',
  hoursNote: 'Timar i møte som er haldne med minst éin frå eininga til stades. Kvart møte er talt éin gong.',
  unit: 'Eining',
  people: 'Tilsette i rettleiing',
  heldHours: 'Timar haldne',
  hoursEmpty: 'Inga rettleiing er halden enno',
  hoursEmptyText: 'Timane kjem når ein rettleiar har ført kven som var til stades.',
};
