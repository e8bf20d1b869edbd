/** Units of the municipality that the plan speaks of only as a group, or not at all. The plan's own come with its import. */
export interface DemoUnit {
  readonly key: string;
  readonly parent: string;
  readonly name: string;
  readonly kind: 'KINDERGARTEN' | 'SFO' | 'PPT' | 'CULTURE';
  readonly ownership: 'MUNICIPAL' | 'PRIVATE';
}

// A table is read by its columns.
// prettier-ignore
export const demoUnits: readonly DemoUnit[] = [
  { key: 'kommunal-barnehage-1', parent: 'kommunale-barnehager', name: 'Kommunal barnehage 1', kind: 'KINDERGARTEN', ownership: 'MUNICIPAL' },
  { key: 'kommunal-barnehage-2', parent: 'kommunale-barnehager', name: 'Kommunal barnehage 2', kind: 'KINDERGARTEN', ownership: 'MUNICIPAL' },
  { key: 'kommunal-barnehage-3', parent: 'kommunale-barnehager', name: 'Kommunal barnehage 3', kind: 'KINDERGARTEN', ownership: 'MUNICIPAL' },
  { key: 'privat-barnehage-1', parent: 'private-barnehager', name: 'Privat barnehage 1', kind: 'KINDERGARTEN', ownership: 'PRIVATE' },
  { key: 'privat-barnehage-2', parent: 'private-barnehager', name: 'Privat barnehage 2', kind: 'KINDERGARTEN', ownership: 'PRIVATE' },
  { key: 'sfo', parent: 'oppvekst', name: 'SFO', kind: 'SFO', ownership: 'MUNICIPAL' },
  { key: 'pp-tjenesten', parent: 'oppvekst', name: 'PP-tjenesten', kind: 'PPT', ownership: 'MUNICIPAL' },
  { key: 'kultur', parent: 'oppvekst', name: 'Kultur', kind: 'CULTURE', ownership: 'MUNICIPAL' },
  { key: 'folkebiblioteket', parent: 'kultur', name: 'Åmot folkebibliotek', kind: 'CULTURE', ownership: 'MUNICIPAL' },
  { key: 'kulturskolen', parent: 'kultur', name: 'Åmot kulturskole', kind: 'CULTURE', ownership: 'MUNICIPAL' },
  { key: 'ungdommens-kulturhus', parent: 'kultur', name: 'Ungdommens Kulturhus', kind: 'CULTURE', ownership: 'MUNICIPAL' },
];
