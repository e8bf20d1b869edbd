import type { ComponentProps, ReactElement } from 'react';
import { FieldError } from './FieldFrame.tsx';
import { describedBy, useFieldIds } from './field-ids.ts';
import type { FieldProps } from './field-ids.ts';
import './form.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly disabled?: boolean | undefined;
}

type InputProps = ComponentProps<'input'>;

/** What the groups take besides their choices; `name`, `ref`, `onBlur` and `onChange` may come from `register`. */
export interface ChoiceGroupBase extends FieldProps {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly choices: readonly Choice[];
  readonly ref?: InputProps['ref'];
  readonly onBlur?: InputProps['onBlur'];
}

interface ChoiceGroupProps extends ChoiceGroupBase {
  readonly type: 'radio' | 'checkbox';
  readonly look: 'list' | 'chips';
  /** What each input gets: checked, defaultChecked and onChange. */
  readonly inputProps: (value: string) => Pick<InputProps, 'checked' | 'defaultChecked' | 'onChange'>;
}

/** Choices under one legend. The first carries the group's id, so that an error summary can lead to it. */
export function ChoiceGroup(props: ChoiceGroupProps): ReactElement {
  const { label, labelNote, description, error, type, look, choices, inputProps, ref, onBlur } = props;
  const ids = useFieldIds(props.id);
  const name = props.name ?? ids.field;
  return (
    <fieldset
      className="ds-fieldset ui-field"
      aria-describedby={describedBy(error !== undefined && ids.error, description !== undefined && ids.description)}
    >
      <legend className="ds-label">
        {label}
        {labelNote !== undefined && <span className="ui-field__label-note"> {labelNote}</span>}
      </legend>
      {description !== undefined && (
        <div id={ids.description} data-field="description">
          {description}
        </div>
      )}
      <div className="ui-choices" data-look={look}>
        {choices.map((choice, index) => {
          const id = index === 0 ? ids.field : `${ids.field}-${index}`;
          return (
            <div key={choice.value} className={look === 'chips' ? 'ui-chip' : 'ds-field ui-choice'}>
              <input
                {...inputProps(choice.value)}
                id={id}
                ref={ref}
                type={type}
                name={name}
                value={choice.value}
                disabled={choice.disabled}
                onBlur={onBlur}
                className="ds-input"
                aria-invalid={error !== undefined || undefined}
                aria-describedby={choice.description !== undefined ? `${id}-more` : undefined}
              />
              <label className="ds-label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.description !== undefined && (
                <div id={`${id}-more`} data-field="description">
                  {choice.description}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <FieldError id={ids.error} message={error} />
    </fieldset>
  );
}
