import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { WriteSurvey, type SurveyChoicesQuery } from '@kompetanse/contract/admin';
import type { SurveyTemplate } from '@kompetanse/domain/surveys';
import { Button, Card, ErrorSummary, focusResult, RadioGroup, Stack, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { AudienceFields } from './AudienceFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { draftFrom, draftOf, inputOf, type SurveyDraft, type WrittenSurvey } from './survey-draft.ts';
import { TimeFields } from './TimeFields.tsx';

interface SurveyFormProps {
  /** Null: a new one. */
  readonly survey: WrittenSurvey | null;
  readonly choices: SurveyChoicesQuery;
}

/** What a part of the form gets. */
export interface DraftProps {
  readonly draft: SurveyDraft;
  readonly errorOf: (name: string) => string | undefined;
  readonly change: (more: Partial<SurveyDraft>) => void;
}

const templates: readonly SurveyTemplate[] = ['AFTER_COURSE', 'STAFF_MASTERY'];

/** A survey as a whole: template, titles, whom it asks, when, and the questions. */
export function SurveyForm({ survey, choices }: SurveyFormProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys.form;
  const toast = useToast();
  const navigate = useNavigate();
  const [template, setTemplate] = useState<SurveyTemplate>('AFTER_COURSE');
  const [draft, setDraft] = useState(() =>
    survey === null ? draftFrom('AFTER_COURSE') : draftOf(survey, format.dayOf),
  );
  const [attempt, setAttempt] = useState(0);
  const write = useChange(WriteSurvey, ({ id }) => {
    toast({ tone: 'success', text: texts.saved });
    void navigate({ to: '/undersokelser/$surveyId', params: { surveyId: id } });
    focusResult('#survey');
  });
  const change = (more: Partial<SurveyDraft>): void => setDraft({ ...draft, ...more });
  const errorOf = (name: string): string | undefined => (write.field === name ? write.error : undefined);
  const title = (name: 'titleNb' | 'titleNn' | 'titleEn') => ({
    name,
    id: name,
    value: draft[name],
    error: errorOf(name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [name]: target.value }),
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    write.run({ surveyId: survey?.id ?? null, version: survey?.version ?? null, input: inputOf(draft) });
  };
  const errors = write.error === undefined ? [] : [{ field: write.field ?? 'titleNb', message: write.error }];
  const parts = { draft, errorOf, change };
  return (
    <form className="ui-form" noValidate onSubmit={send}>
      <Stack gap="lg">
        <ErrorSummary heading={texts.faults} errors={errors} attempt={attempt} />
        <Card title={t.surveys.form.about}>
          {survey === null && (
            <RadioGroup
              label={texts.template}
              choices={templates.map((value) => ({ value, label: texts.templates[value] }))}
              value={template}
              onChange={({ target }) => {
                const chosen = templates.find((one) => one === target.value) ?? 'AFTER_COURSE';
                setTemplate(chosen);
                setDraft(draftFrom(chosen));
              }}
            />
          )}
          <TextField label={texts.titleNb} {...title('titleNb')} />
          <TextField label={texts.titleNn} {...title('titleNn')} />
          <TextField label={texts.titleEn} {...title('titleEn')} />
        </Card>
        <AudienceFields {...parts} choices={choices} />
        <TimeFields {...parts} />
        <QuestionFields {...parts} />
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={write.pending}>
            {texts.save}
          </Button>
          <Button variant="secondary" onClick={() => void navigate({ to: '/undersokelser' })}>
            {t.shell.cancel}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
