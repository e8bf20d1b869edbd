import { useEffect, useId, useRef } from 'react';
import type { ElementType, MouseEvent, ReactElement } from 'react';

export interface FieldMessage {
  /** The `id` or the `name` of the field. */
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly heading: string;
  readonly errors: readonly FieldMessage[];
  /** Raised each time the form is sent (react-hook-form's `submitCount`); the summary then takes focus again. */
  readonly attempt?: number;
  readonly level?: 2 | 3 | 4 | 5;
}

/** What must be put right, in one place above the form. Takes focus when it appears; links go to the fields. */
export function ErrorSummary({ heading, errors, attempt = 0, level = 2 }: ErrorSummaryProps): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const present = errors.length > 0;
  const Heading: ElementType = `h${level}`;

  useEffect(() => {
    if (present) box.current?.focus();
  }, [present, attempt]);

  if (!present) return null;
  return (
    <div className="ds-error-summary ui-error-summary" role="group" tabIndex={-1} aria-labelledby={headingId} ref={box}>
      <Heading id={headingId}>{heading}</Heading>
      <ul className="ds-list">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} className="ds-link" onClick={(event) => goToField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goToField(event: MouseEvent, field: string): void {
  const target = document.getElementById(field) ?? document.getElementsByName(field)[0];
  if (target === undefined) return;
  event.preventDefault();
  const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
  (label ?? target).scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
