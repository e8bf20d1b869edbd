import { useEffect, useState, type ReactElement } from 'react';
import { faultyField, type TypedMeeting } from '@kompetanse/domain/supervision';
import { Button, Card, DateField, Stack, TextareaField, TextField, focusResult } from '@kompetanse/ui';
import type { Act } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Busy, type WhoseMeeting } from './Busy.tsx';

/** A meeting as it is typed. */
export interface MeetingWish {
  readonly day: string;
  readonly from: string;
  readonly minutes: string;
  readonly place: string;
  readonly reason: string;
  readonly clashReason: string;
}

interface MeetingFormProps {
  readonly title: string;
  readonly begin: MeetingWish;
  readonly whose: WhoseMeeting;
  /** All in the series read why. */
  readonly withReason: boolean;
  readonly change: Pick<Act<unknown>, 'acting' | 'no' | 'forget'>;
  readonly onSend: (wish: Omit<MeetingWish, 'minutes'> & { readonly minutes: number }) => void;
  readonly onCancel: () => void;
}

/** When and where a meeting shall be. When somebody is busy then, that is said, and it is set all the same only with a reason. */
export function MeetingForm(props: MeetingFormProps): ReactElement {
  const { title, begin, whose, withReason, change, onSend, onCancel } = props;
  const { meeting: texts, shell } = useTexts();
  const format = useFormat();
  const [wish, setWish] = useState(begin);
  const [fault, setFault] = useState<keyof TypedMeeting | null>(null);
  const { no, acting, forget } = change;
  const busy = no?.code === 'SUPERVISION_CLASH' || no?.field === 'clashReason' || (acting && wish.clashReason !== '');
  const minutes = Number(wish.minutes);
  const type = (name: keyof MeetingWish, value: string): void => {
    // Another time is another question: who is busy then has not been asked yet.
    const asked = name === 'reason' || name === 'clashReason' || name === 'place';
    if (!asked) forget();
    setWish({ ...wish, ...(!asked && { clashReason: '' }), [name]: value });
  };
  const field = (name: keyof MeetingWish) => ({
    name,
    value: wish[name],
    error: fault === name ? texts.faults[fault] : no?.field === name ? no.sentence : undefined,
    onChange: ({ target }: { target: { value: string } }) => type(name, target.value),
  });
  // What was pressed to come here may be gone, or stand far above.
  useEffect(() => focusResult('[name="day"]'), []);
  return (
    <Card as="section" title={title} tint="tinted">
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = faultyField(wish);
          setFault(wrong);
          if (wrong) event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
          else onSend({ ...wish, minutes });
        }}
      >
        <DateField label={texts.day} inWords={format.weekday} {...field('day')} />
        <TextField label={texts.from} type="time" width="short" {...field('from')} />
        <TextField label={texts.minutes} inputMode="numeric" width="short" {...field('minutes')} />
        <TextField label={texts.place} width="medium" {...field('place')} />
        {withReason && (
          <TextareaField label={texts.reason} description={texts.reasonHint} rows={2} {...field('reason')} />
        )}
        {busy ? (
          <Busy whose={whose} time={{ day: wish.day, from: wish.from, minutes }}>
            <TextareaField label={texts.busyWhy} description={texts.busyHint} rows={2} {...field('clashReason')} />
          </Busy>
        ) : (
          no?.field == null && <Refusal no={no} />
        )}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={acting}>
            {busy ? texts.allTheSame : title}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
