import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SupervisionBusyInput } from '@kompetanse/contract';
import { SupervisionBusy } from '@kompetanse/contract/admin';
import { Notice, Stack, TextareaField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';

interface BusyProps {
  readonly asked: SupervisionBusyInput;
  readonly reason: string;
  readonly error: string | undefined;
  readonly onReason: (reason: string) => void;
}

/** Who is busy then, by name and time; with what is nobody's business. Beneath: why it shall be then all the same. */
export function Busy({ asked, reason, error, onReason }: BusyProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision.busy;
  const { data } = useQuery(queryOf(SupervisionBusy, { input: asked }));
  return (
    <Stack gap="md">
      <Notice tone="warning" role="alert" title={texts.title}>
        <ul>
          {(data?.supervisionBusy ?? []).map(({ person, startsAt, endsAt }) => (
            <li key={`${person.id} ${startsAt}`}>{texts.then(person.name, format.meeting(startsAt, endsAt))}</li>
          ))}
        </ul>
      </Notice>
      <TextareaField
        label={texts.why}
        description={texts.hint}
        name="clashReason"
        rows={2}
        value={reason}
        error={error}
        onChange={({ target }) => onReason(target.value)}
      />
    </Stack>
  );
}
