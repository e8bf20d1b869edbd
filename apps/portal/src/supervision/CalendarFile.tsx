import type { ReactElement } from 'react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { Button } from '@kompetanse/ui';

interface CalendarFileProps {
  /** Of a series or of one meeting. */
  readonly id: string;
  readonly label: string;
  /** Heard with the label, where several stand on a page. */
  readonly of?: string;
}

/** A file with the meetings for one's own calendar. */
export function CalendarFile({ id, label, of }: CalendarFileProps): ReactElement {
  return (
    <p className="ui-no-print">
      <Button asChild variant="secondary" size="sm">
        <a href={`/calendar/supervision/${id}.ics`} download>
          <CalendarIcon aria-hidden fontSize="1.25rem" />
          {label}
          {of !== undefined && <span className="ui-visually-hidden">: {of}</span>}
        </a>
      </Button>
    </p>
  );
}
