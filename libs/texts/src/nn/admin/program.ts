import type { program as nb } from '../../nb/admin/program.ts';

/** Program: dekning av Mitt valg. */
export const program: typeof nb = {
  title: 'Mitt valg: dekning',
  lead: 'Tiltak 9 i handlingsplanen. Kor mange av dei tilsette i kvar barnehage, skule og SFO som har fullført Mitt valg.',
  share: 'Dekning i alt',
  shareNote: (covered, staff) => `${covered} av ${staff} tilsette`,
  lowest: 'Einingar utan nokon',
  lowestNote: 'Ingen tilsette har fullført enno',
  planned: 'Har plass på eit kurs',
  plannedNote: 'Av dei som ikkje har fullført',
  tableTitle: 'Eining for eining, lågast dekning først',
  unit: 'Eining',
  kind: 'Slag',
  staff: 'Tilsette',
  covered: 'Fullført',
  plannedShort: 'Har plass',
  missing: 'Manglar',
  coverage: 'Dekning',
  bar: (covered, planned) => `${covered} har fullført, og ${planned} har plass`,
  legendCovered: 'Fullført',
  legendPlanned: 'Har plass på eit kurs',
  empty: 'Ingen einingar å vise',
  emptyText: 'Her kjem barnehagane, skulane og SFO-ane du leier eller koordinerer.',
};
