import { useId } from 'react';

/** What every field shares. The error stands beside the field and is tied to it for those who listen. */
export interface FieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  /** Words after the label, such as "optional". */
  readonly labelNote?: string | undefined;
}

export interface FieldIds {
  readonly field: string;
  readonly description: string;
  readonly note: string;
  readonly error: string;
}

/** Ids for a field and the texts that describe it. `id` is what an error summary links to. */
export function useFieldIds(id: string | undefined): FieldIds {
  const own = useId();
  const field = id ?? own;
  return { field, description: `${field}-description`, note: `${field}-note`, error: `${field}-error` };
}

/** The value of `aria-describedby`: error first, since that is what has to be done. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  const present = ids.filter((id): id is string => typeof id === 'string');
  return present.length > 0 ? present.join(' ') : undefined;
}
