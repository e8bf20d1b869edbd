import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import './tools.css';

export interface ToolSelectProps<Value extends string> {
  /** Read aloud; the icon stands for it on screen. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A small native select for the header: icon and choice on a wide screen, icon alone on a phone. */
export function ToolSelect<Value extends string>(props: ToolSelectProps<Value>): ReactElement {
  const { label, icon, value, options, onChange } = props;
  const id = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="ui-tool">
      <label className="ui-visually-hidden" htmlFor={id}>
        {label}
      </label>
      <span className="ui-tool__face" aria-hidden="true">
        {icon}
        <span className="ui-tool__text">{chosen?.label}</span>
      </span>
      <select
        id={id}
        className="ui-tool__select"
        value={value}
        onChange={(event) => {
          const next = options.find((option) => option.value === event.target.value);
          if (next) onChange(next.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
