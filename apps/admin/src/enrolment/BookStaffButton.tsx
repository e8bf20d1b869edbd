import { useState } from 'react';
import type { ReactElement } from 'react';
import { BookStaff } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { checkOf, hindranceInWords, type Bookable, type Booked } from './staff-booking.ts';

interface BookStaffButtonProps {
  readonly runId: string;
  readonly seatsLeft: number;
  readonly chosen: readonly Bookable[];
  readonly onBooked: (booked: Booked) => void;
}

/** Books those chosen; says before who gets a seat, who is to wait, and asks for the reason when a check is set aside. */
export function BookStaffButton({ runId, seatsLeft, chosen, onBooked }: BookStaffButtonProps): ReactElement {
  const language = useTexts();
  const { t } = language;
  const texts = t.bookStaff;
  const [asking, setAsking] = useState(false);
  const book = useChange(BookStaff, (booked) => {
    setAsking(false);
    onBooked(booked);
  });
  const hindered = chosen.filter((staff) => checkOf(staff) !== null);
  const checks = [...new Set(hindered.map(checkOf))].filter((check) => check !== null);
  const seats = Math.min(Math.max(seatsLeft, 0), chosen.length);
  return (
    <>
      <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
        {texts.book(chosen.length)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.confirmTitle(chosen.length)}
        consequence={
          <>
            <p>{texts.consequence(seats, chosen.length - seats)}</p>
            {hindered.length > 0 && (
              <>
                <p>{texts.setAside}</p>
                <ul>
                  {hindered.map(({ person, hindrance }) => (
                    <li key={person.id}>
                      {texts.hindrance(person.name, hindrance ? hindranceInWords(hindrance, language) : '')}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        }
        {...(hindered.length > 0 && {
          reason: {
            label: texts.reason,
            description: texts.reasonHelp,
            missing: t.enrolment.requests.reasonMissing,
            maxLength: 500,
          },
        })}
        confirmLabel={texts.book(chosen.length)}
        cancelLabel={t.shell.cancel}
        loading={book.pending}
        error={book.error}
        onConfirm={(reason) =>
          book.run({
            runId,
            personIds: chosen.map(({ person }) => person.id),
            setAside: checks,
            reason: reason === '' ? null : reason,
          })
        }
        onCancel={() => {
          book.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
