import type { ChangeEvent, ComponentProps, ReactElement } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';
import { useTypedText } from './typed-text.ts';

export interface DateFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'type' | 'className' | 'width'> {
  /** The chosen day (`YYYY-MM-DD`) in words, such as `format.weekday`. */
  readonly inWords: (day: string) => string;
}

/**
 * A day. The browser writes it in its own language and not the page's (mm/dd/yyyy), so the day also stands in words
 * under the field.
 */
export function DateField(props: DateFieldProps): ReactElement {
  const { label, labelNote, description, error, inWords, id, onChange, ref, ...rest } = props;
  const ids = useFieldIds(id);
  const [typed, setTyped, attach] = useTypedText(ref, rest.defaultValue);
  const day = typeof rest.value === 'string' ? rest.value : typed;
  const words = /^\d{4}-\d{2}-\d{2}$/.test(day) ? inWords(day) : '';

  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    setTyped(event.target.value);
    onChange?.(event);
  };
  const note = (
    <p id={ids.note} className="ui-field__note" aria-live="polite">
      {words}
    </p>
  );

  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error} note={note}>
      <input
        {...rest}
        id={ids.field}
        ref={attach}
        type="date"
        className="ds-input ui-input"
        data-width-of="date"
        onChange={change}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(
          error !== undefined && ids.error,
          description !== undefined && ids.description,
          ids.note,
        )}
      />
    </FieldFrame>
  );
}
