/** What it takes to complete a run. Every part that is set must hold. */
export interface CompletionRule {
  /** At least this many sessions. */
  readonly minSessions?: number;
  /** At least this share of the sessions, per cent. */
  readonly minPercent?: number;
  /** No absence at all, also not excused (facilitator training). */
  readonly noAbsence?: boolean;
  /** Sessions that must be among those attended, by number. */
  readonly mandatoryNos?: readonly number[];
  /** A missed session may be taken in the same session of another run of the course. */
  readonly makeUpAllowed?: boolean;
  /** Hours of own work between the sessions. */
  readonly ownWorkHours?: number;
}
