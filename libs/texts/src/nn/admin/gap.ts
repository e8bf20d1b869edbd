import type { gap as nb } from '../../nb/admin/gap.ts';

/** Det som manglar. */
export const gap: typeof nb = {
  title: 'Kva som manglar',
  lead: 'Det dei tilsette har, mot det stillinga og eininga krev. Berre det som er stadfesta, tel.',
  people: 'Dei tilsette',
  insight: (people, complete) => `${complete} av ${people} oppfyller alt dei må ha.`,
  lackingOnly: 'Vis berre dei som manglar noko',
  nobodyLacks: 'Ingen manglar noko dei må ha.',
  person: 'Tilsett',
  lacks: 'Manglar',
  wanted: (name) => `${name} (ønskt)`,
  notAsked: 'Ikkje kravd',
  waiting: 'Ventar på svar frå leiar',
  empty: 'Ingenting er kravd',
  emptyText: 'Når det er sett krav til stillingane eller eininga, ser du her kven som oppfyller dei.',
  units: 'Einingane i tal',
  unit: 'Eining',
  all: 'Alle, kvar person talt éin gong',
  asOf: (day) => `Slik det er ${day}. Berre krav som må oppfyllast, er med.`,
  counts: {
    people: 'Tilsette med krav',
    complete: 'Oppfyller alt',
    met: 'Oppfylte krav',
    expiresSoon: 'Går snart ut',
    missing: 'Manglar',
  },
  csv: 'Lagre som CSV',
};
