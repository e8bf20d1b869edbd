import type { ReactElement } from 'react';
import { PlusIcon } from '@navikt/aksel-icons';
import { surveyLimits } from '@kompetanse/domain/surveys';
import { Button, Card, focusResult, Notice, SelectField, Stack, TextareaField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { DraftProps } from './SurveyForm.tsx';
import { emptyQuestion, type QuestionDraft } from './survey-draft.ts';

/** The questions in order, each in all languages. */
export function QuestionFields({ draft, errorOf, change }: DraftProps): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys.form;
  const { questions } = draft;
  const error = errorOf('questions');
  const put = (at: number, more: Partial<QuestionDraft>): void =>
    change({ questions: questions.map((question, no) => (no === at ? { ...question, ...more } : question)) });
  const add = (): void => {
    change({ questions: [...questions, emptyQuestion(crypto.randomUUID())] });
    focusResult('#questions');
  };
  return (
    <Card title={texts.questions}>
      <div id="questions" tabIndex={-1}>
        {error !== undefined && <Notice tone="danger">{error}</Notice>}
      </div>
      <ol className="survey-questions">
        {questions.map((question, at) => (
          <li key={question.key}>
            <OneQuestion
              question={question}
              at={at}
              errorOf={(name) => errorOf(`questions.${at}.${name}`)}
              onChange={(more) => put(at, more)}
            />
            <Stack direction="row" gap="sm">
              {at > 0 && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={texts.up(at + 1)}
                  onClick={() => change({ questions: movedUp(questions, at) })}
                >
                  {texts.upShort}
                </Button>
              )}
              {questions.length > 1 && (
                <Button
                  variant="tertiary"
                  tone="danger"
                  size="sm"
                  aria-label={texts.remove(at + 1)}
                  onClick={() => {
                    change({ questions: questions.filter((_, no) => no !== at) });
                    focusResult('#questions');
                  }}
                >
                  {texts.removeShort}
                </Button>
              )}
            </Stack>
          </li>
        ))}
      </ol>
      {questions.length < surveyLimits.questions && (
        <p>
          <Button variant="secondary" size="sm" icon={<PlusIcon aria-hidden />} onClick={add}>
            {texts.add}
          </Button>
        </p>
      )}
    </Card>
  );
}

function movedUp(questions: readonly QuestionDraft[], at: number): QuestionDraft[] {
  const moved = questions.filter((_, no) => no !== at);
  return [...moved.slice(0, at - 1), ...questions.slice(at, at + 1), ...moved.slice(at - 1)];
}

interface OneQuestionProps {
  readonly question: QuestionDraft;
  readonly at: number;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (more: Partial<QuestionDraft>) => void;
}

function OneQuestion({ question, at, errorOf, onChange }: OneQuestionProps): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys.form;
  const text = (name: 'textNb' | 'textNn' | 'textEn') => ({
    id: `questions.${at}.${name}`,
    rows: 2,
    value: question[name],
    error: errorOf(name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ [name]: target.value }),
  });
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{texts.question(at + 1)}</legend>
      <Stack gap="sm">
        <TextareaField label={texts.textNb} {...text('textNb')} />
        <TextareaField label={texts.textNn} {...text('textNn')} />
        <TextareaField label={texts.textEn} {...text('textEn')} />
        <SelectField
          label={texts.kind}
          width="auto"
          value={question.kind}
          options={(['SCALE', 'TEXT'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={({ target }) =>
            // What is answered in another way is another question: it is not compared with what it was.
            onChange({ kind: target.value === 'TEXT' ? 'TEXT' : 'SCALE', topic: null })
          }
        />
      </Stack>
    </fieldset>
  );
}
