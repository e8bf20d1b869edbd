import { useDeferredValue, useEffect, useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChangeSupervisionParticipants } from '@kompetanse/contract/portal';
import { Button, Card, ConfirmDialog, Stack, TextField, focusOn, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { candidatesQuery, type Series } from './supervision-queries.ts';

type Person = Pick<Series['participants'][number], 'id' | 'name' | 'unitName'>;

interface ParticipantsProps {
  readonly series: Series;
  readonly onDone: () => void;
}

/** Who is in the series from now on. Whoever is taken out reads nothing more, so that is asked once more. */
export function Participants({ series, onDone }: ParticipantsProps): ReactElement {
  const { supervision: texts, shell } = useTexts();
  const toast = useToast();
  const [people, setPeople] = useState<readonly Person[]>(series.participants);
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(ChangeSupervisionParticipants, () => {
    toast({ tone: 'success', text: texts.changed });
    onDone();
  });
  const fieldId = `find-${series.id}`;
  useEffect(() => focusOn(fieldId), [fieldId]);
  const leaving = series.participants.filter(({ id }) => !people.some((person) => person.id === id));
  const save = (): void => act({ seriesId: series.id, personIds: people.map(({ id }) => id) });
  const change = (to: readonly Person[]): void => {
    forget();
    setPeople(to);
    focusOn(fieldId);
  };
  return (
    <Card as="section" title={texts.change} tint="tinted">
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (leaving.length > 0) setAsking(true);
          else save();
        }}
      >
        <p>{texts.changeHint}</p>
        <ul className="supervision-people" aria-label={texts.participants}>
          {people.map((person) => (
            <li key={person.id}>
              {person.name}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={texts.removeNamed(person.name)}
                onClick={() => change(people.filter(({ id }) => id !== person.id))}
              >
                {texts.remove}
              </Button>
            </li>
          ))}
        </ul>
        <Find
          fieldId={fieldId}
          series={series}
          people={people}
          error={no?.field === 'participantIds' ? no.sentence : undefined}
          onAdd={(person) => change([...people, person])}
        />
        {no?.field == null && !asking && <Refusal no={no} />}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={acting}>
            {texts.savePeople}
          </Button>
          <Button variant="secondary" onClick={onDone}>
            {shell.cancel}
          </Button>
        </Stack>
      </form>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.leaveTitle(leaving.map(({ name }) => name).join(', '))}
        consequence={texts.leaveConsequence}
        confirmLabel={texts.savePeople}
        cancelLabel={shell.cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={save}
        onCancel={() => {
          forget();
          setAsking(false);
        }}
      />
    </Card>
  );
}

interface FindProps {
  readonly fieldId: string;
  readonly series: Series;
  readonly people: readonly Person[];
  readonly error: string | undefined;
  readonly onAdd: (person: Person) => void;
}

/** Searches among the staff; those who were just taken out can come back the same way. */
function Find({ fieldId, series, people, error, onAdd }: FindProps): ReactElement {
  const { supervision: texts } = useTexts();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const query = useQuery({ ...candidatesQuery(series.id, wanted), enabled: wanted.length >= 2 });
  const back = series.participants.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const found = wanted.length < 2 ? [] : [...back, ...(query.data ?? [])];
  const fresh = found.filter(({ id }) => !people.some((person) => person.id === id));
  return (
    <Stack gap="sm">
      <TextField
        id={fieldId}
        label={texts.find}
        name="participantIds"
        type="search"
        width="medium"
        autoComplete="off"
        value={search}
        error={error}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="supervision-people" aria-live="polite">
        {fresh.map((person) => (
          <li key={person.id}>
            <Button
              variant="secondary"
              size="sm"
              onClick={() => {
                setSearch('');
                onAdd(person);
              }}
            >
              {texts.addNamed(person.name)}
            </Button>
            {person.unitName != null && <span className="portal-quiet">{person.unitName}</span>}
          </li>
        ))}
        {wanted.length >= 2 && query.data && fresh.length === 0 && <li>{texts.nobodyFound}</li>}
      </ul>
    </Stack>
  );
}
