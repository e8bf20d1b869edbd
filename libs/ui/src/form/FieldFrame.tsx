import type { ReactElement, ReactNode } from 'react';
import type { FieldIds, FieldProps } from './field-ids.ts';
import './form.css';

interface FieldFrameProps extends FieldProps {
  readonly ids: FieldIds;
  /** Between the control and the error: a count, a date in words. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** Label, description, control, note and error in their order. For fields with one control. */
export function FieldFrame({
  ids,
  label,
  labelNote,
  description,
  error,
  note,
  children,
}: FieldFrameProps): ReactElement {
  return (
    <div className="ds-field ui-field">
      <label className="ds-label" htmlFor={ids.field}>
        {label}
        {labelNote !== undefined && <span className="ui-field__label-note"> {labelNote}</span>}
      </label>
      {description !== undefined && (
        <div id={ids.description} data-field="description">
          {description}
        </div>
      )}
      {children}
      {note}
      <FieldError id={ids.error} message={error} />
    </div>
  );
}

/** The message beside a field. Digdir's mark in front of it makes it more than a colour. */
export function FieldError({
  id,
  message,
}: {
  readonly id: string;
  readonly message: string | undefined;
}): ReactElement | null {
  if (message === undefined) return null;
  return (
    <p id={id} className="ds-validation-message" data-field="validation">
      {message}
    </p>
  );
}
