import type { ComponentProps, ReactElement } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'type' | 'className'> {
  readonly type?:
    'text' | 'email' | 'tel' | 'search' | 'password' | 'number' | 'url' | 'time' | 'datetime-local' | undefined;
  /** `short` for a number, `medium` for a name or a place. */
  readonly width?: 'short' | 'medium' | 'full';
}

/** One line of text. Takes what react-hook-form's `register` gives. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, labelNote, description, error, type = 'text', width = 'full', id, ...rest } = props;
  const ids = useFieldIds(id);
  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error}>
      <input
        {...rest}
        id={ids.field}
        type={type}
        className="ds-input ui-input"
        data-width-of={width}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(error !== undefined && ids.error, description !== undefined && ids.description)}
      />
    </FieldFrame>
  );
}
