import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { StaffToBook, type StaffToBookQuery } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Notice, Page, PageHeading, Stack, TextField, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { BookStaffButton } from './BookStaffButton.tsx';
import { canBeChosen, hindranceInWords, type Bookable, type Booked } from './staff-booking.ts';
import { StaffTable } from './StaffTable.tsx';
import '../shell/bulk-bar.css';

const route = getRouteApi('/kurs/$runId/meld-pa');

/** A leader books their own staff, a coordinator anybody, many in one go. */
export function BookStaffScreen(): ReactElement {
  const { runId } = route.useParams();
  const { sok = '' } = route.useSearch();
  const { t } = useTexts();
  const texts = t.bookStaff;
  usePageTitle(texts.title);
  const [typed, setTyped] = useState(sok);
  const search = useDeferredValue(typed.trim());
  const [chosen, setChosen] = useState<ReadonlyMap<string, Bookable>>(new Map());
  const query = useQuery({
    ...queryOf(StaffToBook, { runId, search: search === '' ? null : search }),
    placeholderData: (before: StaffToBookQuery | undefined) => before,
  });
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="table" count={6} label={t.shell.loading} />
        </Page>
      }
    >
      {({ courseRun, bookableStaff }) =>
        courseRun === null ? (
          <NotFound />
        ) : (
          <Page>
            <PageHeading
              title={texts.title}
              lead={texts.lead(courseRun.course.title, Math.max(courseRun.seatsLeft, 0), courseRun.waitingCount)}
              back={
                <Link to="/kurs/$runId" params={{ runId }}>
                  {t.runs.back}
                </Link>
              }
            />
            <Staff
              runId={runId}
              seatsLeft={courseRun.waitingCount > 0 ? 0 : courseRun.seatsLeft}
              found={bookableStaff}
              searched={search !== ''}
              chosen={chosen}
              onChoose={setChosen}
              search={
                <TextField
                  label={texts.search}
                  type="search"
                  width="medium"
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                />
              }
            />
          </Page>
        )
      }
    </Loaded>
  );
}

interface StaffProps {
  readonly runId: string;
  readonly seatsLeft: number;
  readonly found: readonly Bookable[];
  readonly searched: boolean;
  /** Kept while one searches for the next. */
  readonly chosen: ReadonlyMap<string, Bookable>;
  readonly onChoose: (chosen: ReadonlyMap<string, Bookable>) => void;
  readonly search: ReactElement;
}

function Staff({ runId, seatsLeft, found, searched, chosen, onChoose, search }: StaffProps): ReactElement {
  const language = useTexts();
  const { t, words } = language;
  const texts = t.bookStaff;
  const [told, setTold] = useState<readonly { readonly name: string; readonly outcome: string }[] | null>(null);
  const free = found.filter(canBeChosen);
  const others = found.filter((staff) => !canBeChosen(staff));

  const choose = (ids: ReadonlySet<string>): void => {
    const shown = new Set(free.map(({ person }) => person.id));
    const kept = [...chosen].filter(([id]) => !shown.has(id));
    onChoose(
      new Map([
        ...kept,
        ...free.filter(({ person }) => ids.has(person.id)).map((one) => [one.person.id, one] as const),
      ]),
    );
  };
  const booked = ({ people }: Booked): void => {
    setTold(
      people.map(({ personId, state, refusal }) => ({
        name: chosen.get(personId)?.person.name ?? '',
        outcome: state === null ? (refusal ? hindranceInWords(refusal, language) : '') : words.enrolmentState[state],
      })),
    );
    onChoose(new Map());
    focusResult('#staff-booked');
  };
  return (
    <Stack gap="lg">
      {told !== null && (
        <div id="staff-booked" tabIndex={-1}>
          <Notice tone="info" title={texts.done}>
            <ul>
              {told.map(({ name, outcome }) => (
                <li key={name}>{texts.outcome(name, outcome)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {search}
      <StaffTable
        caption={texts.caption}
        staff={free}
        empty={searched ? texts.noneFound : texts.empty}
        selection={{ selected: new Set(chosen.keys()), onChange: choose }}
      />
      <div className="bulk-bar bulk-bar--stays">
        <strong role="status">{texts.chosen(chosen.size)}</strong>
        <BookStaffButton runId={runId} seatsLeft={seatsLeft} chosen={[...chosen.values()]} onBooked={booked} />
      </div>
      {others.length > 0 && <StaffTable caption={texts.others} staff={others} empty="" />}
    </Stack>
  );
}
