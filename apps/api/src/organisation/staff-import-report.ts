import type { StaffImport, StaffFileRefused } from './use-cases/import-staff.ts';

/** What an import did, or would do, or what is wrong with the file: lines for the person who ran it. */
export function reportStaffImport(fileName: string, done: StaffImport | StaffFileRefused): string[] {
  if ('faults' in done) {
    const lines = done.faults.map(({ row, column, sentence }) =>
      row === 0 ? `  ${column} ${sentence}` : `  Rad ${row}: ${column} ${sentence}`,
    );
    const more = done.total - done.faults.length;
    return [
      `${fileName} har ${done.total} feil. Ingenting er importert.`,
      ...lines,
      ...(more > 0 ? [`  … og ${more} til.`] : []),
    ];
  }
  const { added, changed, ended, unchanged, granted, withdrawn, missing, ignored, applied } = done;
  return [
    `Ansettelser i ${fileName}: nye ${added}, endrede ${changed}, avsluttede ${ended}, uendrede ${unchanged}.`,
    `Lederroller: gitt ${granted}, trukket tilbake ${withdrawn}.`,
    ...(ignored.length > 0 ? [`Kolonner som ikke er brukt: ${ignored.join(', ')}.`] : []),
    ...(missing > 0
      ? [
          `${missing} ansettelser står ikke i filen og er ikke rørt. Er filen hele personallisten, bruk --complete for å avslutte dem i dag.`,
        ]
      : []),
    applied ? 'Importert.' : 'Prøvekjøring: ingenting er lagret.',
  ];
}
