import { sql, type RawBuilder } from 'kysely';
import type { Role } from '@kompetanse/domain/access';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

/** Who asks and closes. */
export const surveyManagers = ['COURSE_COORDINATOR', 'SECTOR_LEADER'] as const satisfies readonly Role[];

/** True where the viewer runs the survey: all it is for lies below them; alias s. */
export function managesSurvey(viewer: Pick<Viewer, 'roles'>): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (SELECT 1 FROM survey_unit su JOIN org_unit u ON u.id = su.unit_id
    WHERE su.survey_id = s.id AND ${inScope(viewer, surveyManagers, 'u.path')} IS NOT TRUE)`;
}

/** True where the viewer reads the survey: it is for units of theirs, or for units that theirs lie in; alias s. */
export function readsSurvey(viewer: Pick<Viewer, 'roles'>): RawBuilder<boolean> {
  const roles = ['UNIT_LEADER', ...surveyManagers] as const;
  const paths = viewer.roles.flatMap(({ role, path }) => (roles.some((one) => one === role) ? [path] : []));
  return sql<boolean>`EXISTS (SELECT 1 FROM survey_unit su JOIN org_unit u ON u.id = su.unit_id, unnest(${paths}::text[]) v(path)
    WHERE su.survey_id = s.id AND (starts_with(u.path, v.path) OR starts_with(v.path, u.path)))`;
}
