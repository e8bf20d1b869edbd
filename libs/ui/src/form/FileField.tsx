import { useState } from 'react';
import type { ChangeEvent, ComponentProps, ReactElement } from 'react';
import { UploadIcon } from '@navikt/aksel-icons';
import { FieldFrame } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';

export interface FileFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'type' | 'className' | 'value'> {
  /** On the button. */
  readonly chooseLabel: string;
  /** What is accepted: kind and size. */
  readonly hint: string;
}

/** One or more files, chosen or dropped on the field. The native input lies over the whole area. */
export function FileField(props: FileFieldProps): ReactElement {
  const { label, labelNote, description, error, chooseLabel, hint, id, onChange, ...rest } = props;
  const ids = useFieldIds(id);
  const [names, setNames] = useState<readonly string[]>([]);

  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    onChange?.(event);
    // Whoever takes the files elsewhere empties the field.
    setNames(Array.from(event.target.files ?? [], (file) => file.name));
  };

  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error}>
      <div className="ui-file" data-invalid={error !== undefined || undefined}>
        <UploadIcon aria-hidden className="ui-file__icon" />
        <span id={ids.note}>{names.length > 0 ? names.join(', ') : hint}</span>
        <span className="ds-button" data-variant="secondary" aria-hidden="true">
          {chooseLabel}
        </span>
        <input
          {...rest}
          id={ids.field}
          type="file"
          className="ui-file__input"
          onChange={change}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(
            error !== undefined && ids.error,
            description !== undefined && ids.description,
            ids.note,
          )}
        />
      </div>
    </FieldFrame>
  );
}
