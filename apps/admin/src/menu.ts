import { adminRoles } from './shell/App.tsx';
import type { MenuEntry } from './shell/Frame.tsx';
import type { Role } from './shell/viewer.ts';

export const leaders = ['UNIT_LEADER', 'SECTOR_LEADER'] as const satisfies readonly Role[];
export const runsCourses = ['COURSE_COORDINATOR', 'COURSE_LEADER', ...leaders] as const satisfies readonly Role[];
export const coordinates = ['COURSE_COORDINATOR', ...leaders] as const satisfies readonly Role[];
export const keepsHolidays = ['COURSE_COORDINATOR', 'SECTOR_LEADER'] as const satisfies readonly Role[];
export const importsRuns = ['COURSE_COORDINATOR', 'SECTOR_LEADER'] as const satisfies readonly Role[];
export const sendsMessages = ['COURSE_COORDINATOR', 'SYSTEM_ADMIN'] as const satisfies readonly Role[];
export const seesStaff = [...coordinates, 'SYSTEM_ADMIN'] as const satisfies readonly Role[];

/** The menu, in its order, with the roles that see each entry; deputies are in the menu of the account. What is left out is beside one of
 * them (SectionNav). Source: the policy table of the API. */
export const menu: readonly MenuEntry[] = [
  { to: '/', name: 'today', roles: adminRoles, deputies: true },
  { to: '/godkjenninger', name: 'requests', roles: leaders, deputies: true },
  { to: '/mine-ansatte', name: 'myStaff', roles: leaders },
  { to: '/kurs', name: 'runs', roles: runsCourses },
  { to: '/kompetanse', name: 'competence', roles: leaders },
  { to: '/videreutdanning', name: 'applications', roles: leaders },
  { to: '/veiledning', name: 'supervision', roles: coordinates },
  { to: '/program', name: 'program', roles: coordinates },
  { to: '/undersokelser', name: 'surveys', roles: coordinates },
  { to: '/indikatorer', name: 'indicators', roles: leaders },
  { to: '/plan', name: 'plan', roles: adminRoles },
  { to: '/folk', name: 'people', roles: ['COURSE_COORDINATOR', 'SYSTEM_ADMIN'] },
  { to: '/utboks', name: 'outbox', roles: sendsMessages },
];
