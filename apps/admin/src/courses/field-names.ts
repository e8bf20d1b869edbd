import type { Language } from '../shell/language.tsx';

/** What the inputs of a run are called on screen, by their names in the contract. */
export function fieldNames(fields: readonly string[], { t }: Pick<Language, 't'>): string[] {
  const named: Readonly<Record<string, unknown>> = {
    ...t.runs,
    courseId: t.runs.course,
    hostUnitId: t.runs.host,
    approvalPolicy: t.runs.approval,
    sessions: t.runs.parts.sessions,
  };
  return fields.map((field) => (typeof named[field] === 'string' ? named[field] : field));
}
