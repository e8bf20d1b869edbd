// What `npm test` runs: format, types, lint, import rules, build, then every test. Its last line is the sum of all.
// `npm test -- faults` adds the slow suite in which processes are killed; `npm run check` stops before what needs a database or a browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const results = mkdtempSync(join(tmpdir(), 'kompetanse-results-'));
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
let passed = 0;
let failed = 0;

function run(command, args, extra = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...env, ...extra } }).status === 0;
}

function timed(name, work) {
  const began = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const answer = work();
  process.stdout.write(`== ${name}: ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
  return answer;
}

/** A check counts as one: it holds or it does not. */
function check(name, command, ...args) {
  const holds = timed(name, () => run(command, args));
  if (holds) passed += 1;
  else failed += 1;
  return holds;
}

/** A test runner counts each of its tests; one that gives no result, or ran nothing, counts as one failure. */
function tests(project, extra = []) {
  const file = join(results, `${project}.json`);
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', '--outputFile', file, ...extra];
  timed(project, () =>
    run(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...args]),
  );
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests + numPendingTests;
    // A file that does not load has no failed test, and must still be seen.
    if (!success && numFailedTests === 0) failed += Math.max(numFailedTestSuites, 1);
    if (numPassedTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

const nx = (target) => ['nx', 'run-many', '-t', target, '--outputStyle=static', '--parallel=2'];
check('format', 'prettier', '--check', '--log-level', 'warn', '.');
check('contract', 'nx', 'run', '@kompetanse/contract:codegen', '--outputStyle=static');
check('types', ...nx('typecheck'));
check('lint', ...nx('lint'));
check('imports', 'depcruise', 'apps/api/src');
const built = check('build', ...nx('build'));
// A worker that has loaded many ES modules is let go: they are never freed.
const side = ['--maxWorkers=2', '--workerIdleMemoryLimit=1500MB'];
tests('unit', side);
const whole = !process.argv.includes('without-services');
if (whole) tests('api', side);
if (whole && built) tests('journeys', side);
if (process.argv.includes('faults')) tests('faults', ['--runInBand']);
rmSync(results, { recursive: true, force: true });

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
