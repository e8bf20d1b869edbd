/** What the rules of seats and queue say, without a database: the pure model that the product is held against. */
export type ModelState =
  | 'REQUESTED'
  | 'ENROLLED'
  | 'WAITLISTED'
  | 'OFFERED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'DECLINED'
  | 'OFFER_EXPIRED'
  | 'CANCELLED'
  | 'RUN_CANCELLED';

export interface ModelPlace {
  state: ModelState;
  /** Order in which people asked. */
  readonly asked: number;
  priority: number;
}

export interface ModelWish {
  readonly capacity: number;
  readonly approval: boolean;
  readonly promotion: 'AUTO' | 'OFFER';
}

const LIVE: readonly ModelState[] = ['REQUESTED', 'ENROLLED', 'WAITLISTED', 'OFFERED'];

/** One run with its people, by number. A person who asks again begins anew. */
export class ModelRun {
  readonly places = new Map<number, ModelPlace>();
  capacity: number;
  cancelled = false;
  private asked = 0;
  private readonly approval: boolean;
  private readonly promotion: 'AUTO' | 'OFFER';

  constructor({ capacity, approval, promotion }: ModelWish) {
    this.capacity = capacity;
    this.approval = approval;
    this.promotion = promotion;
  }

  get seatsTaken(): number {
    return [...this.places.values()].filter(({ state }) => state === 'ENROLLED' || state === 'OFFERED').length;
  }

  /** Those who wait, in the order of the queue. */
  get queue(): ModelPlace[] {
    const waiting = [...this.places.values()].filter(({ state }) => state === 'WAITLISTED');
    return waiting.sort((a, b) => b.priority - a.priority || a.asked - b.asked);
  }

  enrol(person: number): void {
    if (this.cancelled || this.isLive(person)) return;
    this.asked += 1;
    const free = this.seatsTaken < this.capacity && this.queue.length === 0;
    const state = this.approval ? 'REQUESTED' : free ? 'ENROLLED' : 'WAITLISTED';
    this.places.set(person, { state, asked: this.asked, priority: 0 });
  }

  /** Leaves by whatever door the state has. */
  cancel(person: number): void {
    this.move(person, { ENROLLED: 'CANCELLED', WAITLISTED: 'WITHDRAWN', REQUESTED: 'WITHDRAWN', OFFERED: 'DECLINED' });
  }

  accept(person: number): void {
    this.move(person, { OFFERED: 'ENROLLED' });
  }

  decline(person: number): void {
    this.move(person, { OFFERED: 'DECLINED' });
  }

  approve(person: number): void {
    this.move(person, {
      REQUESTED: this.seatsTaken < this.capacity && this.queue.length === 0 ? 'ENROLLED' : 'WAITLISTED',
    });
  }

  reject(person: number): void {
    this.move(person, { REQUESTED: 'REJECTED' });
  }

  prioritise(person: number, priority: number): void {
    const place = this.places.get(person);
    if (place && (place.state === 'WAITLISTED' || place.state === 'REQUESTED')) place.priority = priority;
    this.fill();
  }

  expireOffers(): void {
    const open = [...this.places.values()].filter(({ state }) => state === 'OFFERED');
    for (const place of open) place.state = 'OFFER_EXPIRED';
    this.fill();
  }

  resize(capacity: number): void {
    if (this.cancelled) return;
    this.capacity = Math.max(capacity, this.seatsTaken, 1);
    this.fill();
  }

  cancelRun(): void {
    for (const place of this.places.values()) if (LIVE.includes(place.state)) place.state = 'RUN_CANCELLED';
    this.cancelled = true;
  }

  /** Person to state, as it can be compared. */
  standings(): Record<string, ModelState> {
    return Object.fromEntries([...this.places].sort(([a], [b]) => a - b).map(([person, { state }]) => [person, state]));
  }

  private isLive(person: number): boolean {
    const place = this.places.get(person);
    return place !== undefined && LIVE.includes(place.state);
  }

  private move(person: number, to: Partial<Record<ModelState, ModelState>>): void {
    const place = this.places.get(person);
    const next = place && !this.cancelled ? to[place.state] : undefined;
    if (!place || !next) return;
    place.state = next;
    this.fill();
  }

  /** Every free seat goes to who stands first. */
  private fill(): void {
    if (this.cancelled) return;
    for (const place of this.queue.slice(0, Math.max(this.capacity - this.seatsTaken, 0)))
      place.state = this.promotion === 'AUTO' ? 'ENROLLED' : 'OFFERED';
  }
}
