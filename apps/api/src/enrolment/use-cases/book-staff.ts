import { Injectable } from '@nestjs/common';
import { refuseStaffBooking, type EnrolmentState, type SetAsideCheck } from '@kompetanse/domain/enrolment';
import { isRefuse, type RefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { HindranceQueries } from '../hindrances.queries.ts';
import { placeEnrolment, type PlacedEnrolment, type PlaceWish } from '../place-enrolment.ts';
import { StaffBookingQueries } from '../staff-booking.queries.ts';

export interface StaffBookingWish {
  readonly runId: string;
  readonly personIds: readonly string[];
  readonly setAside?: readonly SetAsideCheck[] | null;
  /** Needed when something is set aside. */
  readonly reason?: string | null;
}

/** What became of one person. */
export interface StaffBookingRow {
  readonly personId: string;
  readonly state: EnrolmentState | null;
  readonly refusal: Refuse | null;
}

/**
 * A leader books those they lead, a coordinator anybody. Each person by itself, in the order given, since a seat for one is no
 * reason to keep another from theirs.
 */
@Injectable()
export class BookStaff {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: StaffBookingQueries,
    private readonly hindrances: HindranceQueries,
  ) {}

  async run(
    viewer: Viewer,
    wish: StaffBookingWish,
    key: string | null,
  ): Promise<{ people: StaffBookingRow[] } | Refuse> {
    const setAside = wish.setAside ?? [];
    const personIds = [...new Set(wish.personIds.map((id) => id.toLowerCase()))];
    const refused = refuseStaffBooking(personIds.length, setAside, wish.reason);
    if (refused) return refused;
    const runId = rowId(wish.runId)?.toLowerCase();
    if (runId === undefined) return { refuse: 'RUN_NOT_FOUND' };
    const known = personIds.filter((id) => rowId(id) !== null);
    const bookable = new Map((await this.queries.among(viewer, runId, known)).map((one) => [one.personId, one.unitId]));
    const people: StaffBookingRow[] = [];
    for (const personId of personIds) {
      const unitId = bookable.get(personId);
      const at = { now: this.clock.now(), today: this.clock.today(), key };
      const placed =
        personId === viewer.personId
          ? ({ refuse: 'OWN_CASE' } as const)
          : unitId === undefined
            ? ({ refuse: 'NOT_FOUND' } as const)
            : await this.place({ runId, personId, unitId, bookedBy: viewer.personId, ...at }, setAside, wish.reason);
      people.push(
        isRefuse(placed)
          ? {
              personId,
              state: null,
              refusal: await this.hindrances.tell({ personId, locale: viewer.locale }, runId, placed.refuse),
            }
          : { personId, state: placed.state, refusal: null },
      );
    }
    return { people };
  }

  /** Sets aside what is in the person's way and no more: a check nobody met stays in force, also when a seat comes later. */
  private async place(
    wish: PlaceWish,
    may: readonly SetAsideCheck[],
    reason: string | null | undefined,
  ): Promise<PlacedEnrolment | Refuse> {
    const setAside: RefusalCode[] = [];
    for (;;) {
      const words = setAside.length > 0 ? (reason?.trim() ?? null) : null;
      const placed = await placeEnrolment(this.db, { ...wish, setAside, reason: words });
      const met = isRefuse(placed) ? may.find((check) => check === placed.refuse) : undefined;
      if (met === undefined || setAside.includes(met)) return placed;
      setAside.push(met);
    }
  }
}
