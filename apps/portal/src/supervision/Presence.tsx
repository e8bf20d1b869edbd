import { useEffect, useRef, useState, type ReactElement } from 'react';
import { RecordPresence } from '@kompetanse/contract/portal';
import { Button, CheckboxGroup, Stack, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Meeting, Series } from './supervision-queries.ts';

interface PresenceProps {
  readonly meeting: Meeting;
  readonly people: Series['participants'];
  readonly onDone: () => void;
}

/** The supervisor says who was there. Everybody is ticked at first, since that is how it mostly is. */
export function Presence({ meeting, people, onDone }: PresenceProps): ReactElement {
  const { supervision: texts, shell } = useTexts();
  const format = useFormat();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const was = meeting.state === 'HELD' ? meeting.present : people;
  const [present, setPresent] = useState<readonly string[]>(() =>
    // Who has left since is not among those to tick.
    was.map(({ id }) => id).filter((id) => people.some((person) => person.id === id)),
  );
  const done = (): void => {
    onDone();
    focusOn(`record-${meeting.id}`);
  };
  const { act, acting, no } = useAct(RecordPresence, () => {
    toast({ tone: 'success', text: texts.saved });
    done();
  });
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={box} className="supervision-presence">
      <CheckboxGroup
        label={texts.who(format.moment(meeting.startsAt))}
        choices={people.map(({ id, name, unitName }) => ({
          value: id,
          label: name,
          description: unitName ?? undefined,
        }))}
        values={present}
        onChange={setPresent}
      />
      <Refusal no={no} />
      <Stack direction="row" gap="sm">
        <Button loading={acting} onClick={() => act({ sessionId: meeting.id, presentIds: [...present] })}>
          {texts.save}
        </Button>
        <Button variant="secondary" onClick={done}>
          {shell.cancel}
        </Button>
      </Stack>
    </div>
  );
}
