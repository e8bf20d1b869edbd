import 'reflect-metadata';
import { runImport } from '../import-command.ts';
import { reportPlanImport } from './plan-import-report.ts';
import { ImportPlan } from './use-cases/import-plan.ts';

await runImport({
  name: 'npm run plan:import',
  switches: [],
  async run({ db, clock, file, fileName, dryRun }) {
    const done = await new ImportPlan(db, clock).run(file.toString('utf8'), { dryRun });
    return { lines: reportPlanImport(fileName, done), ok: !('faults' in done) };
  },
});
