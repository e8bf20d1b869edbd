import type { ReactElement } from 'react';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { ChoiceGroupBase } from './ChoiceGroup.tsx';

export interface CheckboxGroupProps extends ChoiceGroupBase {
  readonly values: readonly string[];
  /** Gets the chosen values in the order of the choices. */
  readonly onChange: (values: string[]) => void;
  /** `chips` for short filters side by side. */
  readonly look?: 'list' | 'chips';
}

/** Any of a few, all in sight. */
export function CheckboxGroup({ values, onChange, look = 'list', ...rest }: CheckboxGroupProps): ReactElement {
  return (
    <ChoiceGroup
      {...rest}
      type="checkbox"
      look={look}
      inputProps={(choice) => ({
        checked: values.includes(choice),
        onChange: (event) => {
          const chosen = new Set(values);
          if (event.target.checked) chosen.add(choice);
          else chosen.delete(choice);
          onChange(rest.choices.map(({ value }) => value).filter((value) => chosen.has(value)));
        },
      })}
    />
  );
}
