import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { CopyProgram, MoveProgram } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, focusResult, Stack, StatusBadge, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Listed } from './programs.screen.tsx';

/** What can be done with a programme: change, publish, close, open again, copy to the year after. */
export function ProgramActions({ program }: { readonly program: Listed }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  return (
    <Stack gap="sm">
      <h2 id="program" tabIndex={-1}>
        {program.title}
      </h2>
      <p className="quiet">
        <StatusBadge tone={program.state === 'PUBLISHED' ? 'success' : 'neutral'}>
          {words.programState[program.state]}
        </StatusBadge>{' '}
        {texts.period(format.date(program.startsOn), format.date(program.endsOn))}
      </p>
      <div className="ui-no-print">
        <Stack direction="row" gap="sm">
          {program.mayWrite && (
            <Button asChild variant="secondary" size="sm">
              <Link to="/program/$programId/rediger" params={{ programId: program.id }}>
                {texts.edit}
              </Link>
            </Button>
          )}
          {program.mayPublish && <StepButton program={program} />}
          {program.mayPublish && !program.copied && <CopyButton program={program} />}
        </Stack>
      </div>
    </Stack>
  );
}

function StepButton({ program }: { readonly program: Listed }): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const to = program.state === 'PUBLISHED' ? 'CLOSED' : 'PUBLISHED';
  const step = program.state === 'DRAFT' ? 'publish' : program.state === 'PUBLISHED' ? 'close' : 'reopen';
  const move = useChange(MoveProgram, ({ title }) => {
    setAsking(false);
    toast({ tone: 'success', text: texts.steps[step].done(title) });
    focusResult('#program');
  });
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setAsking(true)}>
        {texts.steps[step].label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.steps[step].label}
        consequence={texts.steps[step].text}
        confirmLabel={texts.steps[step].label}
        cancelLabel={t.shell.cancel}
        loading={move.pending}
        error={move.error}
        onConfirm={() => move.run({ programId: program.id, version: program.version, to })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function CopyButton({ program }: { readonly program: Listed }): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const toast = useToast();
  const navigate = useNavigate();
  const copy = useChange(
    CopyProgram,
    ({ id, title }) => {
      toast({ tone: 'success', text: texts.copied(title) });
      void navigate({ to: '/program', search: { id } });
      focusResult('#program');
    },
    (sentence) => toast({ tone: 'danger', text: sentence }),
  );
  return (
    <Button variant="secondary" size="sm" loading={copy.pending} onClick={() => copy.run({ programId: program.id })}>
      {texts.copy}
    </Button>
  );
}
