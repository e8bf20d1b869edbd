import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, FileField, Page, PageHeading, Stack, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { RunFileColumns } from './RunFileColumns.tsx';
import { RunImportResult } from './RunImportResult.tsx';
import { sendRuns, type RunsReport } from './send-runs.ts';

/** As much as the API takes. */
const MOST_BYTES = 8_000_000;

/** Runs from a file: looked through first, then taken in. */
export function ImportRunsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.runImport;
  usePageTitle(texts.title);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<RunsReport | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [sending, setSending] = useState<'check' | 'run' | null>(null);

  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setReport(null);
    setFault(undefined);
  };
  const send = async (what: 'check' | 'run'): Promise<void> => {
    if (file === null || file.size > MOST_BYTES) {
      setFault(file === null ? texts.fileMissing : texts.tooLarge);
      focusResult('input[type=file]');
      return;
    }
    setFault(undefined);
    setSending(what);
    const answer = await sendRuns(file, { dryRun: what === 'check' }).catch(() => null);
    setSending(null);
    setReport(answer);
    if (answer === null) setFault(texts.failed);
    else focusResult('main .ui-notice');
    if (answer?.applied === true) await client.invalidateQueries();
  };
  const check = (event: SubmitEvent): void => {
    event.preventDefault();
    void send('check');
  };
  const ready = report !== null && !report.applied && report.faultCount === 0 && report.created + report.changed > 0;

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} back={<Link to="/kurs">{t.courses.run.back}</Link>} />
      <Stack gap="lg">
        <Card>
          <form className="ui-form" noValidate onSubmit={check}>
            <FileField
              label={texts.file}
              chooseLabel={texts.choose}
              hint={texts.hint}
              accept=".csv,.txt,text/csv"
              error={fault}
              onChange={(event) => choose(event.target.files?.[0] ?? null)}
            />
            <div>
              <Button type="submit" variant={ready ? 'secondary' : 'primary'} loading={sending === 'check'}>
                {texts.check}
              </Button>
            </div>
          </form>
        </Card>
        {report && <RunImportResult report={report} />}
        {ready && (
          <div>
            <Button loading={sending === 'run'} onClick={() => void send('run')}>
              {texts.run}
            </Button>
          </div>
        )}
        <RunFileColumns />
      </Stack>
    </Page>
  );
}
