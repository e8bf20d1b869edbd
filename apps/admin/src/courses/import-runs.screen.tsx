import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import { FileImport } from '../file-import/FileImport.tsx';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';
import { RunImportResult, type RunsReport } from './RunImportResult.tsx';

/** Runs from a file: looked through first, then taken in. */
export function ImportRunsScreen(): ReactElement {
  const { t } = useTexts();
  return (
    <FileImport<RunsReport>
      address="/runs/import"
      words={t.runImport}
      back={<Link to="/kurs">{t.courses.run.back}</Link>}
      example={() => example(t)}
      result={(report) => <RunImportResult report={report} />}
    />
  );
}

/** Two evenings of one run and a day of another, in some weeks. */
function example(t: Language['t']): string[][] {
  const { fields, exampleHost: host, examplePlace: place } = t.runImport;
  const day = (later: number): string =>
    addDays(osloDay(new Date()), 60 + later)
      .split('-')
      .toReversed()
      .join('.');
  const row = (key: string, code: string, later: number, [from, to]: readonly [string, string]): string[] => [
    ...[key, code, host, place, `${day(later)} ${from}`, `${day(later)} ${to}`, '12'],
  ];
  return [
    fields.filter(({ needed }) => needed).map(({ name }) => name),
    row('A-1', 'COSP-ANSATTE', 0, ['18:00', '19:30']),
    row('A-1', 'COSP-ANSATTE', 7, ['18:00', '19:30']),
    row('A-2', 'KLASSEMILJO', 14, ['09:00', '15:00']),
  ];
}
