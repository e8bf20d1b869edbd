import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, FileField, focusResult, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { FileColumns, type FileWords } from './FileColumns.tsx';
import { sendFile, type FileReport } from './send-file.ts';

/** As much as the API takes. */
const MOST_BYTES = 8_000_000;

interface FileImportProps<Report extends FileReport> {
  /** Where the file is sent. */
  readonly address: string;
  readonly words: FileWords & { readonly title: string; readonly lead: string };
  readonly back: ReactElement;
  readonly example: () => string[][];
  readonly result: (report: Report) => ReactElement;
}

/** A page where a file is looked through first, then taken in. */
export function FileImport<Report extends FileReport>(props: FileImportProps<Report>): ReactElement {
  const { t } = useTexts();
  const texts = t.fileImport;
  const { words } = props;
  usePageTitle(words.title);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report | null>(null);
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
    const answer = await sendFile<Report>(props.address, file, { dryRun: what === 'check' }).catch(() => null);
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
      <PageHeading title={words.title} lead={words.lead} back={props.back} />
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
        {report && props.result(report)}
        {ready && (
          <div>
            <Button loading={sending === 'run'} onClick={() => void send('run')}>
              {texts.run}
            </Button>
          </div>
        )}
        <FileColumns words={words} example={props.example} />
      </Stack>
    </Page>
  );
}
