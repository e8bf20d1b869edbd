import 'reflect-metadata';
import { runImport } from '../import-command.ts';
import type { RecordSender } from './record-file-known.ts';
import { recordImportLines } from './record-import-report.ts';
import { ImportRecords } from './use-cases/import-records.ts';

/** Whoever sits at the municipality's own keyboard imports for all of it. */
const everywhere: RecordSender = {
  personId: null,
  locale: 'nb',
  roles: [{ role: 'SYSTEM_ADMIN', unitId: '', path: '' }],
};

await runImport({
  name: 'npm run competence:import',
  switches: [],
  async run({ db, clock, file, fileName, dryRun }) {
    const done = await new ImportRecords(db, clock).run(everywhere, { file, dryRun });
    return { lines: done ? recordImportLines(fileName, done) : [], ok: done?.faultCount === 0 };
  },
});
