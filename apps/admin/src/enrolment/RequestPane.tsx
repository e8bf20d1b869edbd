import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookingRequest } from '@kompetanse/contract/admin';
import { Button, LoadingSkeleton, Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { RequestCard } from './RequestCard.tsx';

interface RequestPaneProps {
  /** Id of the open request. */
  readonly open: string | undefined;
  readonly onAnswered: () => void;
}

/** The open request beside the list, below it on a phone. Takes focus when another one is opened. */
export function RequestPane({ open, onAnswered }: RequestPaneProps): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.requests;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open !== undefined) pane.current?.focus();
  }, [open]);
  return (
    <section className="requests-split__pane" aria-label={texts.detail} tabIndex={-1} ref={pane}>
      {open === undefined ? <p className="quiet">{texts.chooseOne}</p> : <Opened id={open} onAnswered={onAnswered} />}
    </section>
  );
}

function Opened({ id, onAnswered }: { readonly id: string; readonly onAnswered: () => void }): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.requests;
  const query = useQuery(queryOf(BookingRequest, { enrolmentId: id }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="cards" count={1} label={t.shell.loading} />}>
      {({ bookingRequest }) =>
        bookingRequest ? (
          <RequestCard key={id} request={bookingRequest} onDone={onAnswered} />
        ) : (
          <Notice
            tone="info"
            role="status"
            title={texts.gone}
            action={
              <Button asChild variant="secondary" size="sm">
                <Link to="/godkjenninger" search={{}}>
                  {texts.toList}
                </Link>
              </Button>
            }
          >
            {texts.goneText}
          </Notice>
        )
      }
    </Loaded>
  );
}
