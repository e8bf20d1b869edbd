export type SupervisionState = 'PLANNED' | 'ACTIVE' | 'COMPLETED' | 'STOPPED';
export type SupervisionSessionState = 'SCHEDULED' | 'HELD' | 'MOVED' | 'CANCELLED';

/** Series of supervision meetings: what may follow what. COMPLETED and STOPPED are final. */
export const supervisionTransitions: Readonly<Record<SupervisionState, readonly SupervisionState[]>> = {
  PLANNED: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
};

/** One meeting: what may follow what. A moved meeting can be held, moved again or cancelled. HELD and CANCELLED are final. */
export const supervisionSessionTransitions: Readonly<
  Record<SupervisionSessionState, readonly SupervisionSessionState[]>
> = {
  SCHEDULED: ['HELD', 'MOVED', 'CANCELLED'],
  MOVED: ['HELD', 'MOVED', 'CANCELLED'],
  HELD: [],
  CANCELLED: [],
};
