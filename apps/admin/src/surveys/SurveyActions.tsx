import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { CloseSurvey, OpenSurvey, RemoveSurvey } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, focusResult, Stack, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { ShownSurvey } from './survey.screen.tsx';

type Step = 'open' | 'close' | 'remove';

/** Change, open or throw away what is planned; close what is open. Each step that can not be undone asks first. */
export function SurveyActions({ survey }: { readonly survey: ShownSurvey }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys;
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Step | null>(null);
  const done = (text: string): void => {
    setAsking(null);
    toast({ tone: 'success', text });
  };
  const stay = (text: string): void => {
    done(text);
    focusResult('#survey');
  };
  const open = useChange(OpenSurvey, () => stay(texts.opened));
  const close = useChange(CloseSurvey, () => stay(texts.closed));
  const remove = useChange(RemoveSurvey, () => {
    done(texts.removed);
    void navigate({ to: '/undersokelser' });
    focusResult('h1');
  });
  const changes = { open, close, remove };
  const consequences = {
    open: texts.openText(format.number(survey.openDays)),
    close: texts.closeText,
    remove: texts.removeText,
  };
  const ask = (step: Step): void => {
    changes[step].reset();
    setAsking(step);
  };
  const shown = asking ?? 'open';
  const planned = survey.state === 'PLANNED';
  return (
    <div className="ui-no-print">
      <Stack direction="row" gap="sm">
        <Button onClick={() => ask(planned ? 'open' : 'close')}>{planned ? texts.open : texts.close}</Button>
        {planned && (
          <Button asChild variant="secondary">
            <Link to="/undersokelser/$surveyId/rediger" params={{ surveyId: survey.id }}>
              {texts.edit}
            </Link>
          </Button>
        )}
        {planned && (
          <Button variant="tertiary" tone="danger" onClick={() => ask('remove')}>
            {texts.remove}
          </Button>
        )}
      </Stack>
      <ConfirmDialog
        open={asking !== null}
        title={`${texts[shown]}: ${survey.title}`}
        consequence={consequences[shown]}
        tone={shown === 'remove' ? 'danger' : 'accent'}
        confirmLabel={texts[shown]}
        cancelLabel={t.shell.cancel}
        loading={changes[shown].pending}
        error={changes[shown].error}
        onConfirm={() => changes[shown].run({ surveyId: survey.id, version: survey.version })}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}
