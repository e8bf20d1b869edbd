import { recordImport as en } from '@kompetanse/texts/en/record-import.ts';
import { recordImport as nb } from '@kompetanse/texts/nb/record-import.ts';
import { recordImport as nn } from '@kompetanse/texts/nn/record-import.ts';
import { spellingsOf, type KnownColumns } from '../platform/csv/csv-header.ts';

/** The words of a file of records, in each language. */
export const recordFileWords = { nb, nn, en };

export type RecordColumn = keyof (typeof nb)['columns'];

/** Columns a file may leave out; what they hold then stays as it was. */
export type LooseColumn = Exclude<RecordColumn, 'employee' | 'competence' | 'obtainedOn'>;

/** A file may be written in any of the languages, whatever its reader speaks. */
export const recordHeaderColumns: KnownColumns<RecordColumn> = {
  spelled: spellingsOf(Object.values(recordFileWords).map(({ columns }) => columns)),
  required: ['employee', 'competence', 'obtainedOn'],
};
