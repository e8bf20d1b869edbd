export type CourseType = 'COSP_GUARDIAN' | 'COSP_STAFF' | 'COSP_FACILITATOR' | 'MITT_VALG' | 'THEME' | 'OTHER';
export type Audience = 'EMPLOYEE' | 'GUARDIAN' | 'BOTH';
export type RunState = 'DRAFT' | 'PUBLISHED' | 'CONFIRMED' | 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED';
export type ApprovalPolicy = 'NONE' | 'UNIT_LEADER' | 'UNIT_LEADER_AND_SECTOR';
export type Promotion = 'AUTO' | 'OFFER';

/** CourseRun: what may follow what. COMPLETED and CANCELLED are final. */
export const runTransitions: Readonly<Record<RunState, readonly RunState[]>> = {
  DRAFT: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'],
  CONFIRMED: ['IN_PROGRESS', 'COMPLETED', 'CANCELLED'],
  IN_PROGRESS: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
};
