import type { ChangeEvent, ComponentProps, ReactElement } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';
import { useTypedText } from './typed-text.ts';

export interface TextareaFieldProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'className' | 'maxLength'> {
  /** Letters there is room for. Nothing is cut off; going over is said in words. */
  readonly maxLength?: number | undefined;
  /** What to say about the letters left (`left` below zero: too many). Needs `maxLength`. */
  readonly countLabel?: ((left: number) => string) | undefined;
}

/** Several lines of text, with a count of what is left. */
export function TextareaField(props: TextareaFieldProps): ReactElement {
  const { label, labelNote, description, error, maxLength, countLabel, id, onChange, ref, ...rest } = props;
  const ids = useFieldIds(id);
  const [typed, setTyped, attach] = useTypedText(ref, rest.defaultValue);
  const length = typeof rest.value === 'string' ? rest.value.length : typed.length;
  const counts = maxLength !== undefined && countLabel !== undefined;

  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    setTyped(event.target.value);
    onChange?.(event);
  };
  const count = counts ? (
    <p id={ids.note} className="ui-field__note" data-over={length > maxLength || undefined}>
      {countLabel(maxLength - length)}
    </p>
  ) : undefined;

  return (
    <FieldFrame ids={ids} label={label} labelNote={labelNote} description={description} error={error} note={count}>
      <textarea
        rows={4}
        {...rest}
        id={ids.field}
        ref={attach}
        className="ds-input ui-input"
        onChange={change}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(
          error !== undefined && ids.error,
          description !== undefined && ids.description,
          counts && ids.note,
        )}
      />
    </FieldFrame>
  );
}
