import type { ReactElement } from 'react';
import { addDays, isLocalDate } from '@kompetanse/domain/calendar';
import { Button, CheckboxField, DateField, Stack, TextField, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { newSession, type SessionDraft } from './run-form.ts';
import './runs.css';

interface SessionRowsProps {
  readonly sessions: readonly SessionDraft[];
  readonly onChange: (sessions: readonly SessionDraft[]) => void;
  /** Sentences under the names of fields: 'sessions.0.day'. */
  readonly errors: Readonly<Record<string, string>>;
  /** Where a new session is held. */
  readonly place: string;
  /** Sessions that can not be taken away: they are cancelled on the page of the run. */
  readonly standing?: boolean;
}

/** The meetings of a run, each with its own fields. */
export function SessionRows({ sessions, onChange, errors, place, standing = false }: SessionRowsProps): ReactElement {
  const { t } = useTexts();
  const add = (): void => {
    const last = sessions.at(-1);
    const day = last && isLocalDate(last.day) ? addDays(last.day, 7) : '';
    const session = newSession({ place, ...(last && { from: last.from, to: last.to, place: last.place }), day });
    onChange([...sessions, session]);
    focusResult(`[name="sessions.${sessions.length}.day"]`);
  };
  return (
    <Stack gap="sm">
      {sessions.length === 0 && <p className="quiet">{t.runs.noSessions}</p>}
      {sessions.map((session, index) => (
        <SessionRow
          key={session.key}
          session={session}
          index={index}
          errors={errors}
          onChange={(change) =>
            onChange(sessions.map((other) => (other === session ? { ...session, ...change } : other)))
          }
          onRemove={
            standing && session.id !== null
              ? undefined
              : () => {
                  onChange(sessions.filter((other) => other !== session));
                  focusResult('[data-add-session]');
                }
          }
        />
      ))}
      <p>
        <Button variant="secondary" data-add-session onClick={add}>
          {t.runs.addSession}
        </Button>
      </p>
    </Stack>
  );
}

interface SessionRowProps {
  readonly session: SessionDraft;
  readonly index: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<SessionDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

function SessionRow({ session, index, errors, onChange, onRemove }: SessionRowProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs;
  const about = (field: keyof SessionDraft): { name: string; error: string | undefined } => {
    const name = `sessions.${index}.${field}`;
    return { name, error: errors[name] };
  };
  return (
    <fieldset className="session-row">
      <legend>{texts.session(index + 1)}</legend>
      <div className="session-row__when">
        <DateField
          label={texts.day}
          inWords={format.weekday}
          value={session.day}
          onChange={({ target }) => onChange({ day: target.value })}
          {...about('day')}
        />
        <TextField
          label={texts.from}
          type="time"
          width="short"
          value={session.from}
          onChange={({ target }) => onChange({ from: target.value })}
          {...about('from')}
        />
        <TextField
          label={texts.to}
          type="time"
          width="short"
          value={session.to}
          onChange={({ target }) => onChange({ to: target.value })}
          {...about('to')}
        />
      </div>
      <div className="session-row__where">
        <TextField
          label={texts.sessionTitle}
          labelNote={texts.optional}
          value={session.title}
          onChange={({ target }) => onChange({ title: target.value })}
          {...about('title')}
        />
        <TextField
          label={texts.place}
          value={session.place}
          onChange={({ target }) => onChange({ place: target.value })}
          {...about('place')}
        />
        <TextField
          label={texts.videoUrl}
          labelNote={texts.optional}
          type="url"
          value={session.videoUrl}
          onChange={({ target }) => onChange({ videoUrl: target.value })}
          {...about('videoUrl')}
        />
      </div>
      <div className="session-row__end">
        <CheckboxField
          label={texts.mandatory}
          checked={session.mandatory}
          onChange={({ target }) => onChange({ mandatory: target.checked })}
        />
        {onRemove && (
          <Button variant="tertiary" size="sm" onClick={onRemove}>
            {texts.removeSession(index + 1)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
