import type { ComponentProps, ReactElement } from 'react';
import { FieldError } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';
import './form.css';

export interface CheckboxFieldProps
  extends Omit<FieldProps, 'labelNote'>, Omit<ComponentProps<'input'>, 'type' | 'className'> {}

/** One thing to say yes to. */
export function CheckboxField(props: CheckboxFieldProps): ReactElement {
  const { label, description, error, id, ...rest } = props;
  const ids = useFieldIds(id);
  return (
    <div className="ds-field ui-field ui-choice">
      <input
        {...rest}
        id={ids.field}
        type="checkbox"
        className="ds-input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(error !== undefined && ids.error, description !== undefined && ids.description)}
      />
      <label className="ds-label" htmlFor={ids.field}>
        {label}
      </label>
      {description !== undefined && (
        <div id={ids.description} data-field="description">
          {description}
        </div>
      )}
      <FieldError id={ids.error} message={error} />
    </div>
  );
}
