import { emptyCourse, type CourseForm } from './course-form.ts';

const prefix = 'draft:course:';

/** Keeps what is typed in this tab until it is saved. */
export function keepCourse(key: string, form: CourseForm): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(form));
  } catch {
    // Full or blocked: the words are still in the form.
  }
}

export function dropCourse(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing can be stored there, so nothing is.
  }
}

/** What was typed and not saved; null when there is nothing, or it is from an older form. */
export function keptCourse(key: string): CourseForm | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    const fits = typeof kept === 'object' && kept !== null && Object.keys(emptyCourse).every((field) => field in kept);
    return fits ? (kept as CourseForm) : null;
  } catch {
    return null;
  }
}
