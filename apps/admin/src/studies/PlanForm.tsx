import type { ReactElement } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { nextTerm, type Season, type Term } from '@kompetanse/domain/studies';
import { PlanSemesters } from '@kompetanse/contract/admin';
import { Button, SelectField, TextField, useToast, focusResult } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import type { Application } from '../further-education/application.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { termName } from './semester.ts';
import './studies.css';

interface PlanFormProps {
  readonly application: Application;
  readonly onDone: () => void;
}

interface Planned {
  readonly semesterId: string | null;
  readonly version: number | null;
  /** '2027 SPRING'. */
  readonly term: string;
  readonly credits: string;
}

const codeOf = ({ year, season }: Term): string => `${year} ${season}`;
const termOf = (code: string): Term => ({ year: Number(code.slice(0, 4)), season: code.slice(5) as Season });

/** The owner writes the semesters nobody has confirmed yet: when, and how many credits. */
export function PlanForm({ application, onDone }: PlanFormProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.studies.plan;
  const toast = useToast();
  const { semesters } = application;
  const planned = semesters.filter(({ state }) => state === 'PLANNED');
  const { register, handleSubmit, formState, control } = useForm<{ semesters: Planned[] }>({
    shouldFocusError: false,
    defaultValues: {
      semesters: planned.map(({ id, version, year, season, plannedCredits }) => ({
        semesterId: id,
        version,
        term: codeOf({ year, season }),
        credits: format.number(plannedCredits),
      })),
    },
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'semesters' });
  const send = useChange(PlanSemesters, () => {
    toast({ tone: 'success', text: texts.done });
    onDone();
    focusResult('table');
  });
  const last = semesters.at(-1) ?? { year: Number(application.startsOn.slice(0, 4)), season: 'AUTUMN' as const };
  const terms = termsFrom(semesters[0] ?? last, semesters.length + 6);
  const { errors, submitCount } = formState;
  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.next}
      errors={{}}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ semesters: written }) =>
        send.run({
          applicationId: application.id,
          semesters: written.map(({ semesterId, version, term, credits }) => ({
            id: semesterId,
            version,
            ...termOf(term),
            plannedCredits: Number(credits.trim().replace(',', '.')),
          })),
          removed: planned.flatMap(({ id }) => (written.some(({ semesterId }) => semesterId === id) ? [] : [id])),
        }),
      )}
    >
      {fields.map((field, index) => (
        <div key={field.id} className="plan-line">
          <SelectField
            label={texts.seasonOf(index + 1)}
            width="auto"
            options={terms.map((term) => ({ value: codeOf(term), label: termName(term, language) }))}
            {...register(`semesters.${index}.term`)}
          />
          <TextField
            label={texts.creditsOf(index + 1)}
            inputMode="decimal"
            width="short"
            error={errors.semesters?.[index]?.credits?.message}
            {...register(`semesters.${index}.credits`, {
              validate: (text) => Number(text.trim().replace(',', '.')) > 0 || texts.creditsWrong,
            })}
          />
          <Button variant="tertiary" size="sm" aria-label={texts.remove(index + 1)} onClick={() => remove(index)}>
            {texts.remove(index + 1)}
          </Button>
        </div>
      ))}
      <div className="plan-line">
        <Button
          variant="secondary"
          size="sm"
          onClick={() => append({ semesterId: null, version: null, term: codeOf(nextTerm(last)), credits: '' })}
        >
          {texts.add}
        </Button>
        <Button variant="tertiary" size="sm" onClick={onDone}>
          {t.studies.cancel}
        </Button>
      </div>
    </ActionForm>
  );
}

function termsFrom(first: Term, count: number): Term[] {
  const terms = [{ year: first.year, season: first.season }];
  while (terms.length < count) terms.push(nextTerm(terms.at(-1) ?? first));
  return terms;
}
