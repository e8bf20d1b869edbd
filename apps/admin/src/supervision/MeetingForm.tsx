import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { faultyField, type TypedMeeting } from '@kompetanse/domain/supervision';
import { Button, Card, DateField, Notice, Stack, TextareaField, TextField, focusResult } from '@kompetanse/ui';
import type { Change } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Busy } from './Busy.tsx';

/** A meeting as it is typed. */
export interface MeetingWish {
  readonly day: string;
  readonly from: string;
  readonly minutes: string;
  readonly place: string;
  readonly reason: string;
}

type Sent = Omit<MeetingWish, 'minutes'> & { readonly minutes: number; readonly clashReason: string };

interface MeetingFormProps {
  readonly title: string;
  readonly begin: MeetingWish;
  readonly whose: { readonly sessionId: string } | { readonly seriesId: string };
  /** All in the series read why. */
  readonly withReason: boolean;
  readonly change: Omit<Change<never>, 'run'>;
  readonly onSend: (wish: Sent) => void;
  readonly onCancel: () => void;
}

/** When and where a meeting shall be. When somebody is busy then, that is said, and it is set all the same only with a reason. */
export function MeetingForm(props: MeetingFormProps): ReactElement {
  const { title, begin, whose, withReason, change, onSend, onCancel } = props;
  const { t, format } = useTexts();
  const texts = t.supervision.meeting;
  const [wish, setWish] = useState(begin);
  const [fault, setFault] = useState<keyof TypedMeeting | null>(null);
  const [clashReason, setClashReason] = useState('');
  const clashes = change.refusal === 'SUPERVISION_CLASH' || change.field === 'clashReason';
  const busy = clashes || (change.pending && clashReason !== '');
  const minutes = Number(wish.minutes);
  const field = (name: keyof MeetingWish) => ({
    name,
    value: wish[name],
    error: fault === name ? texts.faults[fault] : change.field === name ? change.error : undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      // Another time is another question: who is busy then has not been asked yet.
      if (name !== 'reason' && name !== 'place') {
        change.reset();
        setClashReason('');
      }
      setWish({ ...wish, [name]: target.value });
    },
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
          else onSend({ ...wish, minutes, clashReason });
        }}
      >
        <DateField label={texts.day} inWords={format.weekday} {...field('day')} />
        <TextField label={texts.from} type="time" width="short" {...field('from')} />
        <TextField label={texts.minutes} inputMode="numeric" width="short" {...field('minutes')} />
        <TextField label={texts.place} width="medium" {...field('place')} />
        {withReason && (
          <TextareaField label={texts.reason} description={texts.reasonHint} rows={2} {...field('reason')} />
        )}
        {busy && (
          <Busy
            asked={{ ...whose, times: [{ day: wish.day, from: wish.from, minutes }] }}
            reason={clashReason}
            error={change.field === 'clashReason' ? change.error : undefined}
            onReason={setClashReason}
          />
        )}
        {!busy && change.error !== undefined && change.field === undefined && (
          <Notice tone="danger" role="alert">
            {change.error}
          </Notice>
        )}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={change.pending}>
            {busy ? t.supervision.busy.allTheSame : title}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {t.shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
