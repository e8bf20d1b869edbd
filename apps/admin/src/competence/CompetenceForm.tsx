import { useEffect, useRef, useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { WriteCompetence, type CompetenceTextFragment } from '@kompetanse/contract/admin';
import { Button, Card, Notice, SelectField, TextField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { shortDay } from '../year-wheel/month-day.ts';
import { RenewalFields, renewalOf } from './RenewalFields.tsx';

interface CompetenceFormProps {
  /** The one that is changed; null for a new one. */
  readonly competence: CompetenceTextFragment | null;
  readonly onDone: () => void;
}

const areas = ['PSYCHOSOCIAL', 'SPECIAL_NEEDS', 'PEDAGOGY', 'HEALTH', 'SAFETY', 'LEADERSHIP', 'OTHER'] as const;
const kinds = ['DEGREE', 'CREDITS', 'COURSE', 'CERTIFICATION'] as const;

/** Text that is no whole number is sent as 0, which is refused with what can be written. */
const whole = (text: string): number | null => {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : 0;
};

/** Names in three languages, and how long it holds. */
export function CompetenceForm({ competence, onDone }: CompetenceFormProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.competence.competences;
  const toast = useToast();
  const heading = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState({
    nameNb: competence?.nameNb ?? '',
    nameNn: competence?.nameNn ?? '',
    nameEn: competence?.nameEn ?? '',
    area: competence?.area ?? 'PSYCHOSOCIAL',
    kind: competence?.kind ?? 'COURSE',
    validityMonths: String(competence?.validityMonths ?? ''),
    renewalWindowDays: String(competence?.renewalWindowDays ?? ''),
    renewalRule: competence?.renewalRule ?? 'COMPLETION_DATE',
    renewalFixedDay: competence?.renewalFixedDay ? shortDay(competence.renewalFixedDay) : '',
    renewalGraceDays: String(competence?.renewalGraceDays || ''),
  });
  useEffect(() => {
    if (competence !== null) heading.current?.querySelector<HTMLElement>('input')?.focus();
  }, [competence]);
  const save = useChange(WriteCompetence, ({ name }) => {
    toast({ tone: 'success', text: texts.saved(name) });
    setTyped({ ...typed, nameNb: '', nameNn: '', nameEn: '', validityMonths: '', renewalWindowDays: '' });
    onDone();
    focusResult('h1');
  });
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: save.field === name ? save.error : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    save.run({
      competenceId: competence?.id ?? null,
      input: {
        nameNb: typed.nameNb,
        nameNn: typed.nameNn.trim() || typed.nameNb,
        nameEn: typed.nameEn.trim() || typed.nameNb,
        area: typed.area,
        kind: typed.kind,
        validityMonths: whole(typed.validityMonths),
        renewalWindowDays: whole(typed.renewalWindowDays),
        ...renewalOf(typed),
      },
    });
  };
  return (
    <Card title={competence === null ? texts.add : texts.changeTitle(competence.name)}>
      <div ref={heading}>
        <form className="ui-form" noValidate onSubmit={send}>
          <TextField label={texts.nameNb} width="medium" {...field('nameNb')} />
          <TextField label={texts.nameNn} description={texts.sameAsNb} width="medium" {...field('nameNn')} />
          <TextField label={texts.nameEn} description={texts.sameAsNb} width="medium" {...field('nameEn')} />
          <SelectField
            label={texts.kind}
            width="auto"
            options={kinds.map((value) => ({ value, label: words.competenceKind[value] }))}
            {...field('kind')}
          />
          <SelectField
            label={texts.area}
            width="auto"
            options={areas.map((value) => ({ value, label: words.competenceArea[value] }))}
            {...field('area')}
          />
          <TextField
            label={texts.validityMonths}
            description={texts.validityHelp}
            inputMode="numeric"
            width="short"
            {...field('validityMonths')}
          />
          <TextField
            label={texts.windowDays}
            description={texts.windowHelp}
            inputMode="numeric"
            width="short"
            {...field('renewalWindowDays')}
          />
          {typed.validityMonths.trim() !== '' && <RenewalFields field={field} rule={typed.renewalRule} />}
          {save.error !== undefined && save.field === undefined && (
            <Notice tone="danger" role="alert">
              {save.error}
            </Notice>
          )}
          <div className="table-actions">
            <Button type="submit" loading={save.pending}>
              {competence === null ? texts.add : texts.save}
            </Button>
            {competence !== null && (
              <Button variant="tertiary" onClick={onDone}>
                {t.shell.cancel}
              </Button>
            )}
          </div>
        </form>
      </div>
    </Card>
  );
}
