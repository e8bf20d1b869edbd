import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { WriteWheelTemplate, type WheelDatesQuery, type WheelRole, type WheelSource } from '@kompetanse/contract/admin';
import { wheelScreens } from '@kompetanse/domain/year-wheel';
import { Button, Card, CheckboxField, Notice, SelectField, Stack, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Template } from './dates.screen.tsx';
import { readDay, shortDay } from './month-day.ts';

interface TemplateFormProps {
  /** Null: a new one. */
  readonly template: Template | null;
  readonly people: WheelDatesQuery['wheelPeople'];
  readonly onDone: () => void;
}

const sources: readonly WheelSource[] = ['CALENDAR', 'ROUND_OPENS', 'ROUND_CLOSES', 'ROUND_UNIT', 'ROUND_OWNER'];
const roles: readonly WheelRole[] = ['SECTOR_LEADER', 'UNIT_LEADER', 'COURSE_COORDINATOR'];
const whole = (text: string): number => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : -1);

/** What comes again: its names, its day, who owns it, when who is told, and where it is done. */
export function TemplateForm({ template, people, onDone }: TemplateFormProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.yearWheel.dates;
  const toast = useToast();
  const [typed, setTyped] = useState({
    nameNb: template?.nameNb ?? '',
    nameNn: template?.nameNn ?? '',
    nameEn: template?.nameEn ?? '',
    source: template?.source ?? 'CALENDAR',
    monthDay: template?.monthDay ? shortDay(template.monthDay) : '',
    // A role as it is called in the contract, or a person's id.
    ownerRole: template?.ownerRole ?? template?.owner?.id ?? 'SECTOR_LEADER',
    remindDays: String(template?.remindDays ?? 7),
    escalateDays: String(template?.escalateDays ?? 3),
    escalateId: template?.escalateTo?.id ?? '',
    screen: template?.screen ?? '/',
  });
  const [active, setActive] = useState(template?.active ?? true);
  const write = useChange(WriteWheelTemplate, ({ name }) => {
    toast({ tone: 'success', text: texts.saved(name) });
    onDone();
  });
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: write.field === name || (name === 'ownerRole' && write.field === 'ownerId') ? write.error : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  });
  const calendar = typed.source === 'CALENDAR';
  const role = roles.find((known) => known === typed.ownerRole) ?? null;
  const choices = people.map(({ id, name, title }) => ({
    value: id,
    label: title === null ? name : `${name}, ${title}`,
  }));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    write.run({
      templateId: template?.id ?? null,
      version: template?.version ?? null,
      input: {
        nameNb: typed.nameNb,
        nameNn: typed.nameNn || typed.nameNb,
        nameEn: typed.nameEn || typed.nameNb,
        source: typed.source,
        monthDay: calendar ? readDay(typed.monthDay) : null,
        ownerRole: role,
        ownerId: role === null ? typed.ownerRole : null,
        remindDays: whole(typed.remindDays),
        escalateDays: whole(typed.escalateDays),
        escalateId: typed.escalateId || null,
        screen: typed.screen,
        active,
      },
    });
  };
  return (
    <Card title={template === null ? texts.add : texts.editOne(template.name)}>
      <form className="ui-form" noValidate onSubmit={send}>
        <TextField label={texts.nameNb} {...field('nameNb')} />
        <TextField label={texts.nameNn} description={texts.sameAsNb} {...field('nameNn')} />
        <TextField label={texts.nameEn} description={texts.sameAsNb} {...field('nameEn')} />
        {template === null && (
          <SelectField
            label={texts.source}
            options={sources.map((value) => ({ value, label: words.wheelSource[value] }))}
            {...field('source')}
          />
        )}
        {calendar && (
          <TextField label={texts.monthDay} description={texts.monthDayHelp} width="short" {...field('monthDay')} />
        )}
        <SelectField
          label={texts.owner}
          options={[...roles.map((value) => ({ value, label: words.role[value] })), ...choices]}
          {...field('ownerRole')}
        />
        <TextField label={texts.remindDays} inputMode="numeric" width="short" {...field('remindDays')} />
        <TextField label={texts.escalateDays} inputMode="numeric" width="short" {...field('escalateDays')} />
        <SelectField
          label={texts.escalateTo}
          placeholder={texts.nextLeader}
          options={choices}
          {...field('escalateId')}
        />
        <SelectField
          label={texts.screen}
          options={wheelScreens.map((value) => ({ value, label: texts.screens[value] }))}
          {...field('screen')}
        />
        <CheckboxField label={texts.active} checked={active} onChange={({ target }) => setActive(target.checked)} />
        {write.error !== undefined && (write.field === undefined || write.field === 'source') && (
          <Notice tone="danger" role="alert">
            {write.error}
          </Notice>
        )}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={write.pending}>
            {texts.save}
          </Button>
          <Button variant="secondary" onClick={onDone}>
            {t.shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
