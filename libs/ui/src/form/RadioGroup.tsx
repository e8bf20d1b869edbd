import type { ComponentProps, ReactElement } from 'react';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { ChoiceGroupBase } from './ChoiceGroup.tsx';

export interface RadioGroupProps extends ChoiceGroupBase {
  /** The chosen value; leave out (with `register`) to let the form hold it. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ComponentProps<'input'>['onChange'];
  readonly look?: 'list' | 'chips';
}

/** One of a few, all in sight. */
export function RadioGroup({ value, defaultValue, onChange, look = 'list', ...rest }: RadioGroupProps): ReactElement {
  return (
    <ChoiceGroup
      {...rest}
      type="radio"
      look={look}
      inputProps={(choice) => ({
        ...(value !== undefined && { checked: value === choice }),
        ...(defaultValue !== undefined && { defaultChecked: defaultValue === choice }),
        onChange,
      })}
    />
  );
}
