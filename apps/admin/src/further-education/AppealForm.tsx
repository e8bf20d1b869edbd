import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { SetAppeal } from '@kompetanse/contract/admin';
import { appealLimits } from '@kompetanse/domain/further-education';
import { Button, Card, Notice, Stack, TextareaField, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Round } from './ranking.ts';

interface AppealFormProps {
  readonly round: Round;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** What the letters of a round say of having a decision looked at again. */
export function AppealForm({ round, onSaved, onCancel }: AppealFormProps): ReactElement {
  const { t } = useTexts();
  const texts = t.rounds.appeal;
  const toast = useToast();
  const { appeal } = round;
  const [typed, setTyped] = useState({
    weeks: String(appeal.weeks),
    to: appeal.to ?? '',
    nb: appeal.nb ?? '',
    nn: appeal.nn ?? '',
    en: appeal.en ?? '',
  });
  const [wrong, setWrong] = useState(false);
  const change = useChange(SetAppeal, () => {
    toast({ tone: 'success', text: texts.saved });
    onSaved();
  });
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: change.field === name ? change.error : undefined,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const weeks = /^\d{1,2}$/.test(typed.weeks.trim()) ? Number(typed.weeks) : null;
    setWrong(weeks === null);
    if (weeks !== null) change.run({ roundId: round.id, version: round.version, appeal: { ...typed, weeks } });
  };
  const own = ['nb', 'nn', 'en'] as const;
  return (
    <div id="round-form" tabIndex={-1}>
      <Card title={texts.of(round.schoolYear)}>
        <form className="ui-form" noValidate onSubmit={send}>
          <p>{texts.lead}</p>
          <TextField
            label={texts.weeks}
            description={texts.weeksHelp}
            inputMode="numeric"
            width="short"
            {...field('weeks')}
            {...(wrong && { error: texts.wrong })}
          />
          <TextField label={texts.to} description={texts.toHelp} {...field('to')} />
          {own.map((language) => (
            <TextareaField
              key={language}
              label={texts[language]}
              description={language === 'nb' ? texts.textHelp : texts.langHelp}
              lang={language}
              rows={4}
              maxLength={appealLimits.text.max}
              {...field(language)}
            />
          ))}
          {change.error !== undefined && change.field === undefined && (
            <Notice tone="danger" role="alert">
              {change.error}
            </Notice>
          )}
          <Stack direction="row" gap="sm">
            <Button type="submit" loading={change.pending}>
              {texts.save}
            </Button>
            <Button variant="secondary" onClick={onCancel}>
              {t.shell.cancel}
            </Button>
          </Stack>
        </form>
      </Card>
    </div>
  );
}
