import 'reflect-metadata';
import { runImport } from '../import-command.ts';
import { runImportLines } from './run-import-report.ts';
import type { RunPlanner } from './run-scope.ts';
import { ImportRuns } from './use-cases/import-runs.ts';

/** Whoever sits at the municipality's own keyboard plans for all of it. */
const everywhere: RunPlanner = {
  personId: null,
  locale: 'nb',
  roles: [{ role: 'SECTOR_LEADER', unitId: '', path: '' }],
};

await runImport({
  name: 'npm run runs:import',
  switches: [],
  async run({ db, clock, file, fileName, dryRun }) {
    const done = await new ImportRuns(db, clock).run(everywhere, { file, dryRun });
    return { lines: done ? runImportLines(fileName, done) : [], ok: done?.faultCount === 0 };
  },
});
