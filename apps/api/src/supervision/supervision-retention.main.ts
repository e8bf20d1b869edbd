import 'reflect-metadata';
import { runDryRunCommand } from '../dry-run-command.ts';
import { runSupervisionRetention } from './retention-command.ts';

await runDryRunCommand('supervision:retention', runSupervisionRetention);
