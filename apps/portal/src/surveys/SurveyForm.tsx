import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { AnswerSurvey } from '@kompetanse/contract/portal';
import { surveyLimits } from '@kompetanse/domain/surveys';
import { Button, ErrorSummary, focusOn, RadioGroup, TextareaField } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { answersOf, SKIPPED, type Typed } from './survey-form.ts';
import type { MySurvey, Question } from './survey-queries.ts';

interface SurveyFormProps {
  readonly survey: MySurvey;
  /** Gets the focus when the answer is taken. */
  readonly resultId: string;
  readonly onSent: () => void;
}

/** The questions, each of which may be skipped, and one button. */
export function SurveyForm({ survey, resultId, onSent }: SurveyFormProps): ReactElement {
  const { surveys: texts } = useTexts();
  const { id: surveyId, questions } = survey;
  const [typed, setTyped] = useState<Typed>({});
  const [attempt, setAttempt] = useState(0);
  const { act, acting, no } = useAct(AnswerSurvey, () => {
    onSent();
    focusOn(resultId);
  });
  const field = questions.find(({ id }) => id === no?.field)?.id;
  const faults = no !== null && field !== undefined ? [{ field, message: no.sentence }] : [];
  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    act({ surveyId, answers: answersOf(questions, typed) });
  };
  return (
    <form className="ui-form" noValidate onSubmit={send} autoComplete="off">
      <ErrorSummary heading={texts.summary} errors={faults} attempt={attempt} />
      {questions.map((question, at) => (
        <QuestionField
          key={question.id}
          question={question}
          label={texts.question(at + 1, questions.length, question.text)}
          value={typed[question.id] ?? ''}
          error={faults.find((fault) => fault.field === question.id)?.message}
          onChange={(value) => setTyped({ ...typed, [question.id]: value })}
        />
      ))}
      {faults.length === 0 && <Refusal no={no} />}
      <p>
        <Button type="submit" loading={acting}>
          {texts.send}
        </Button>
      </p>
    </form>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function QuestionField({ question, label, value, error, onChange }: QuestionFieldProps): ReactElement {
  const { surveys: texts } = useTexts();
  const field = { id: question.id, name: question.id, label, error };
  if (question.kind === 'TEXT') {
    return (
      <TextareaField
        {...field}
        description={texts.textHelp}
        rows={4}
        maxLength={surveyLimits.text}
        countLabel={texts.left}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  const choices = texts.scale.map((step, at) => ({ value: String(at + 1), label: step }));
  return (
    <div className="survey-question">
      <RadioGroup
        {...field}
        choices={[...choices, { value: SKIPPED, label: texts.skip }]}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
