import type { Viewer } from '../platform/graphql/context.ts';
import type { Reach } from './reports/study-figures.report.ts';

/** What is counted for a leader: the units they lead, or the whole municipality those units belong to. */
export function reachOf(viewer: Pick<Viewer, 'roles'>, whole: boolean): Reach & { readonly hides: boolean } {
  const leads = viewer.roles.filter(({ role }) => role === 'SECTOR_LEADER' || role === 'UNIT_LEADER');
  const own = [...new Set(leads.map(({ path }) => path))].toSorted();
  const roots = [...new Set(own.map((path) => `${path.split('/')[0] ?? ''}/`))];
  const counted = whole ? roots : own;
  return { own, counted, hides: counted.some((path) => !own.some((led) => path.startsWith(led))) };
}
