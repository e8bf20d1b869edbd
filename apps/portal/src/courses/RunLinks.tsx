import type { ReactElement } from 'react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { Button } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import type { WholeRun } from './course-queries.ts';

/** Where to meet by video, for those with a place; others read that there is a link. */
export function VideoLinks({
  run,
}: {
  readonly run: Pick<WholeRun, 'hasVideo' | 'videoUrl' | 'sessions'>;
}): ReactElement | null {
  const { runLinks } = useTexts();
  if (!run.hasVideo) return null;
  const own = run.sessions.flatMap(({ id, title, videoUrl }) => (videoUrl === null ? [] : [{ id, title, videoUrl }]));
  if (run.videoUrl === null && own.length === 0) return <p>{runLinks.later}</p>;
  return (
    <ul className="courses-goals">
      {run.videoUrl !== null && (
        <li>
          <a href={run.videoUrl} rel="noreferrer">
            {runLinks.video}
          </a>
        </li>
      )}
      {own.map(({ id, title, videoUrl }) => (
        <li key={id}>
          <a href={videoUrl} rel="noreferrer">
            {runLinks.videoOf(title)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A file with all meetings for one's own calendar; only for those with a place. */
export function CalendarLink({ url }: { readonly url: string | null }): ReactElement | null {
  const { runLinks } = useTexts();
  if (url === null) return null;
  return (
    <Button asChild variant="secondary" size="sm">
      <a href={url} download>
        <CalendarIcon aria-hidden fontSize="1.25rem" />
        {runLinks.calendar}
      </a>
    </Button>
  );
}
