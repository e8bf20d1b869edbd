import 'reflect-metadata';
import { runImport } from '../import-command.ts';
import { reportStaffImport } from './staff-import-report.ts';
import { ImportStaff } from './use-cases/import-staff.ts';

await runImport({
  name: 'npm run staff:import',
  switches: ['complete'],
  async run({ db, clock, file, fileName, dryRun, given }) {
    const done = await new ImportStaff(db, clock).run(file, { dryRun, complete: given.has('complete') });
    return { lines: reportStaffImport(fileName, done), ok: !('faults' in done) };
  },
});
