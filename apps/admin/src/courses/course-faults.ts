import type { FieldErrors } from 'react-hook-form';
import type { FieldMessage } from '@kompetanse/ui';
import type { CourseForm } from './course-form.ts';

/** Every fault with the name of its field ('title.nb'), in the form's order. */
export function faultsIn(errors: FieldErrors<CourseForm>): FieldMessage[] {
  const found: FieldMessage[] = [];
  const look = (at: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('message' in value && typeof value.message === 'string') found.push({ field: at, message: value.message });
    else if (!('ref' in value && 'type' in value))
      for (const [name, inner] of Object.entries(value)) look(`${at}.${name}`, inner);
  };
  for (const [name, value] of Object.entries(errors)) look(name, value);
  return found;
}
