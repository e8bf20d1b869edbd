import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  AddSchoolHoliday,
  RemoveSchoolHoliday,
  SchoolHolidays,
  type HolidayFragment,
} from '@kompetanse/contract/admin';
import {
  Button,
  Card,
  ConfirmDialog,
  DataTable,
  DateField,
  LoadingSkeleton,
  Notice,
  Page,
  PageHeading,
  Stack,
  TextField,
  useToast,
  focusResult,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';

const blank = { nameNb: '', nameNn: '', nameEn: '', fromDay: '', toDay: '' };

/** Days without school: list, add, remove. */
export function HolidaysScreen(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.holidays;
  usePageTitle(texts.title);
  const query = useQuery(queryOf(SchoolHolidays, {}));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} back={<Link to="/kurs">{t.courses.run.back}</Link>} />
      <Stack gap="lg">
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={4} label={t.shell.loading} />}>
          {({ schoolHolidays }) => (
            <DataTable
              caption={texts.caption}
              rows={schoolHolidays}
              rowKey={({ id }) => id}
              empty={texts.empty}
              columns={[
                { id: 'name', heading: texts.name, rowHeading: true, cell: ({ name }) => name },
                {
                  id: 'days',
                  heading: texts.days,
                  cell: ({ fromDay, toDay }) => format.period(fromDay, toDay),
                },
              ]}
              actionsLabel={texts.actions}
              actions={(holiday) => <RemoveHoliday holiday={holiday} />}
            />
          )}
        </Loaded>
        <AddHoliday />
      </Stack>
    </Page>
  );
}

function AddHoliday(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.holidays;
  const toast = useToast();
  const [typed, setTyped] = useState(blank);
  const add = useChange(AddSchoolHoliday, () => {
    toast({ tone: 'success', text: texts.added });
    setTyped(blank);
    focusResult('table');
  });
  const field = (name: keyof typeof blank) => ({
    name,
    value: typed[name],
    error: add.field === name ? add.error : undefined,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    add.run({ input: { ...typed, nameNn: typed.nameNn || typed.nameNb } });
  };
  const whole = typed.fromDay !== '' && typed.toDay !== '';
  return (
    <Card title={texts.add}>
      <form className="ui-form" noValidate onSubmit={send}>
        <TextField label={texts.nameNb} width="medium" {...field('nameNb')} />
        <TextField label={texts.nameNn} width="medium" {...field('nameNn')} />
        <TextField label={texts.nameEn} width="medium" {...field('nameEn')} />
        <DateField label={texts.from} inWords={format.weekday} {...field('fromDay')} />
        <DateField label={texts.to} inWords={format.weekday} {...field('toDay')} />
        {add.error !== undefined && add.field === undefined && (
          <Notice tone="danger" role="alert">
            {add.error}
          </Notice>
        )}
        <div>
          <Button type="submit" disabled={!whole} loading={add.pending}>
            {texts.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function RemoveHoliday({ holiday }: { readonly holiday: HolidayFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.runs.holidays;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const remove = useChange(RemoveSchoolHoliday, () => {
    toast({ tone: 'success', text: texts.removed });
    focusResult('table');
  });
  return (
    <>
      <Button variant="tertiary" size="sm" aria-label={texts.removeName(holiday.name)} onClick={() => setAsking(true)}>
        {texts.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.removeTitle(holiday.name)}
        consequence={texts.removeText}
        confirmLabel={texts.remove}
        cancelLabel={t.shell.cancel}
        loading={remove.pending}
        error={remove.error}
        onConfirm={() => remove.run({ holidayId: holiday.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
