import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { NotePencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { Button, EmptyState, focusOn, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { myOwnWorkQuery, type Entry, type OwnWorkLog } from './own-work-queries.ts';
import { OwnWorkCard } from './OwnWorkCard.tsx';
import { OwnWorkEntry } from './OwnWorkEntry.tsx';
import './own-work.css';

/** What I have done on my own, and what is left. */
export function OwnWorkScreen(): ReactElement {
  const { ownWork: texts } = useTexts();
  const query = useQuery(myOwnWorkQuery);
  useTitle(texts.title);
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} back={<Link to="/mitt-program">{texts.toProgram}</Link>} />
      <Loaded query={query} shape="tiles" count={3}>
        {(log) => <Log log={log} />}
      </Loaded>
    </Page>
  );
}

function Log({ log: { entries, aims } }: { readonly log: OwnWorkLog }): ReactElement {
  const { ownWork: texts } = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState<Entry | 'NEW' | null>(null);
  const hours = (minutes: number): string => format.hours(minutes / 60);
  const show = (what: Entry | 'NEW'): void => {
    setOpen(what);
    focusOn('own-work-entry');
  };
  return (
    <Stack gap="lg">
      {aims.map(({ id, title, minutes, doneMinutes }) => (
        <p key={id}>{texts.progress(title, hours(doneMinutes), hours(minutes))}</p>
      ))}
      {open === null ? (
        <p className="ui-no-print">
          <Button icon={<PlusIcon aria-hidden fontSize="1.25rem" />} onClick={() => show('NEW')}>
            {texts.add}
          </Button>
        </p>
      ) : (
        <div id="own-work-entry" tabIndex={-1}>
          <OwnWorkEntry
            key={open === 'NEW' ? 'NEW' : open.id}
            entry={open === 'NEW' ? null : open}
            aims={aims}
            onDone={() => setOpen(null)}
          />
        </div>
      )}
      <h2 id="own-work-list" tabIndex={-1}>
        {texts.list}
      </h2>
      {entries.length === 0 ? (
        <EmptyState level={3} icon={<NotePencilIcon />} title={texts.none} text={texts.noneText} />
      ) : (
        <ul className="own-work-list">
          {entries.map((entry) => (
            <li key={entry.id}>
              <OwnWorkCard entry={entry} aims={aims} onChange={() => show(entry)} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
