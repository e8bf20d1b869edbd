import type { EnrolmentState, Promotion } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Format } from '@kompetanse/ui';

interface Place {
  readonly state: EnrolmentState;
  readonly queuePlace: number | null;
  readonly offerExpiresAt: string | null;
  readonly requestedAt: string;
}

interface PlaceRun {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelUntil: string;
  readonly promotion: Promotion;
  readonly promotionStopsAt: string;
}

/** Texts and format of the reader's language, and the time. */
export interface Reader {
  readonly texts: PortalTexts;
  readonly format: Format;
  readonly now: Date;
}

/** Where a person stands in a run and what comes next, in sentences. */
export function standingInWords(place: Place, run: PlaceRun, { texts, format, now }: Reader): string[] {
  const { standing } = texts.enrolment;
  const { state } = place;
  if (state === 'ENROLLED') {
    if (now >= new Date(run.endsAt)) return [standing.ENROLLED_ENDED];
    if (now >= new Date(run.startsAt)) return [standing.ENROLLED_STARTED];
    if (now >= new Date(run.cancelUntil)) return [standing.ENROLLED_LATE];
    return [standing.ENROLLED(format.moment(run.cancelUntil))];
  }
  if (state === 'WAITLISTED') {
    return [standing.WAITLISTED(place.queuePlace ?? 1), ...queueInWords(run, { texts, format, now })];
  }
  if (state === 'REQUESTED') return [standing.REQUESTED(format.weekday(format.dayOf(place.requestedAt)))];
  if (state === 'OFFERED') return [standing.OFFERED(format.moment(place.offerExpiresAt ?? run.startsAt))];
  return [standing[state]];
}

/** What happens when a seat comes free. Close to the start it is only offered, also where it is otherwise given. */
function queueInWords(run: PlaceRun, { texts, format, now }: Reader): string[] {
  const { next } = texts.enrolment;
  if (run.promotion === 'OFFER' || now >= new Date(run.promotionStopsAt)) return [next.offer];
  return [next.auto, next.late(format.moment(run.promotionStopsAt))];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Step {
  readonly cause: string;
  readonly toState: EnrolmentState;
  /** Null: it happened by itself. */
  readonly actor?: Named | null;
  /** The leader whose deputy the actor was. */
  readonly actedFor?: Named | null;
}

/**
 * One step of the story in words, with the name of whoever else did it; a cause we have no sentence for is told by the state it
 * led to.
 */
export function stepInWords({ cause, toState, actor, actedFor }: Step, texts: PortalTexts, readerId?: string): string {
  const sentences: Readonly<Record<string, string>> = texts.enrolment.events;
  const byOthers: Readonly<Record<string, string>> = texts.enrolment.bookedForYou;
  const key = `${cause}>${toState}`;
  const other = actor && actor.id !== readerId ? actor : null;
  const sentence = (other && byOthers[key]) ?? sentences[key] ?? texts.words.enrolmentState[toState];
  if (!other) return sentence;
  const { by, byDeputy } = texts.enrolment.receipt;
  return `${sentence} ${actedFor ? byDeputy(other.name, actedFor.name) : by(other.name)}`;
}

/** How long is left until a moment, roughly: '3 døgn', '5 timer'. Stands beside the moment, never alone. */
export function timeLeft(until: string, { texts, now }: Omit<Reader, 'format'>): string {
  const { waiting } = texts.myPage;
  const hours = Math.floor((new Date(until).getTime() - now.getTime()) / 3_600_000);
  if (hours < 1) return waiting.soon;
  return hours < 48 ? waiting.hoursLeft(hours) : waiting.daysLeft(Math.floor(hours / 24));
}
