import type { ReactElement, ReactNode, SyntheticEvent } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { Button, Card, ErrorSummary, Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

interface ActionFormProps<Values extends FieldValues> {
  readonly title: string;
  readonly sendLabel: string;
  /** What will happen when it is sent. */
  readonly next: string;
  readonly errors: FieldErrors<Values>;
  /** How many times it was tried. */
  readonly attempt: number;
  readonly pending: boolean;
  /** Why the API said no. */
  readonly refusal: string | undefined;
  readonly onSend: (event: SyntheticEvent) => Promise<void>;
  readonly children: ReactNode;
}

/** The frame of what a leader does with an application: fields, consequence, one button, errors where they belong. */
export function ActionForm<Values extends FieldValues>(props: ActionFormProps<Values>): ReactElement {
  const { title, sendLabel, next, errors, attempt, pending, refusal, onSend, children } = props;
  const { t } = useTexts();
  const messages = Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' ? [{ field, message: error.message }] : [],
  );
  return (
    <Card title={title} tint="tinted">
      <form className="ui-form" noValidate onSubmit={(event) => void onSend(event)}>
        <ErrorSummary heading={t.furtherEducation.answerFirst} errors={messages} attempt={attempt} level={3} />
        {children}
        {refusal !== undefined && (
          <Notice tone="danger" role="alert">
            {refusal}
          </Notice>
        )}
        <p>{next}</p>
        <div>
          <Button type="submit" loading={pending}>
            {sendLabel}
          </Button>
        </div>
      </form>
    </Card>
  );
}
