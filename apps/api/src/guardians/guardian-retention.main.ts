import 'reflect-metadata';
import { runDryRunCommand } from '../dry-run-command.ts';
import { runRetention } from './retention-command.ts';

await runDryRunCommand('guardians:retention', runRetention);
