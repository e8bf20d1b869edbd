import type { ComponentProps, ReactElement } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectFieldProps extends FieldProps, Omit<ComponentProps<'select'>, 'className' | 'children'> {
  readonly options: readonly Option[];
  /** The empty first choice, for instance "choose …". */
  readonly placeholder?: string | undefined;
  readonly width?: 'auto' | 'full';
}

/** One of a few, in the browser's own list. */
export function SelectField(props: SelectFieldProps): ReactElement {
  const { label, labelNote, description, error, options, placeholder, width = 'full', id, ...rest } = props;
  const ids = useFieldIds(id);
  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error}>
      <select
        {...rest}
        id={ids.field}
        className="ds-input ui-input"
        data-width-of={width}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(error !== undefined && ids.error, description !== undefined && ids.description)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
