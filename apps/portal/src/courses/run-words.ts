import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { ColorName, Format } from '@kompetanse/ui';
import type { CourseType, SessionState } from '@kompetanse/contract/portal';
import type { WholeRun } from './course-queries.ts';

/** The colour that goes with a kind of course everywhere. */
export const courseColor: Record<CourseType, ColorName> = {
  COSP_STAFF: 'accent',
  COSP_GUARDIAN: 'accent',
  COSP_FACILITATOR: 'accent',
  MITT_VALG: 'orange',
  THEME: 'olive',
  OTHER: 'neutral',
};

interface Dated {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly sessions: readonly { readonly startsAt: string; readonly state: SessionState }[];
}

/** '2.–30. desember, 4 samlinger', or day and hour when there is one. Cancelled meetings do not count. */
export function datesInWords(run: Dated, texts: PortalTexts, format: Format): string {
  const held = run.sessions.filter((session) => session.state !== 'CANCELLED');
  const [only, second] = held;
  if (only && !second) return format.moment(only.startsAt);
  return texts.courses.sessions(
    format.dayRange(format.dayOf(run.startsAt), format.dayOf(run.endsAt)),
    Math.max(held.length, 1),
  );
}

interface Seated {
  readonly seatsLeft: number;
  readonly waitingCount: number;
  readonly bookingChoice: { readonly action: string };
}

/** '5 ledige plasser' or that it is full, and what then. */
export function seatsInWords({ seatsLeft, waitingCount, bookingChoice }: Seated, texts: PortalTexts): string {
  const { seats } = texts.courses;
  if (seatsLeft > 0) return seats.free(seatsLeft);
  if (waitingCount > 0) return seats.fullWaiting(waitingCount);
  return bookingChoice.action === 'NONE' ? seats.fullClosed : seats.full;
}

type Rule = WholeRun['course']['completionRule'];

/** What it takes to complete, a sentence for each part of the rule. */
export function completionInWords(
  rule: Rule,
  sessions: number,
  words: { readonly texts: PortalTexts; readonly format: Format },
): string[] {
  const { completion } = words.texts.courses;
  return [
    ...presenceInWords(rule, sessions, words),
    ...(rule.ownWorkHours ? [completion.ownWork(rule.ownWorkHours)] : []),
    ...(rule.makeUpAllowed ? [completion.makeUp] : []),
  ];
}

function presenceInWords(
  { noAbsence, minPercent, minSessions, mandatoryNos }: Rule,
  sessions: number,
  { texts, format }: { readonly texts: PortalTexts; readonly format: Format },
): string[] {
  const { completion } = texts.courses;
  if (noAbsence) return [completion.all];
  const everyOne = minPercent === 100 || (minSessions !== null && minSessions >= sessions);
  if (everyOne) return [completion.every, completion.partly];
  const sentences = [
    ...(minPercent ? [completion.percent(format.percent(minPercent / 100))] : []),
    ...(minSessions ? [completion.sessions(minSessions)] : []),
    ...(mandatoryNos.length > 0 ? [completion.named(format.list(mandatoryNos.map(String)))] : []),
  ];
  return sentences.length > 0 ? [...sentences, completion.partly] : [completion.nothing];
}

/** How one gets a place in this run, in the order things happen. */
export function placeRuleInWords(run: WholeRun, texts: PortalTexts, format: Format): string[] {
  const { rule } = texts.courses;
  return [
    run.approvalPolicy === 'UNIT_LEADER' ? rule.leader : rule.none,
    run.promotion === 'AUTO' ? rule.auto : rule.offer,
    ...(run.promotion === 'AUTO' ? [rule.late(format.moment(run.promotionStopsAt))] : []),
    rule.cancel(format.moment(run.cancelUntil)),
  ];
}

interface Restricted {
  readonly restrictedUnits: readonly { readonly name: string }[];
  readonly restrictedProfiles: readonly { readonly name: string }[];
}

/** Whom a run is only for, a sentence for each kind of restriction; empty when it is for everybody in its audience. */
export function restrictionInWords({ restrictedUnits, restrictedProfiles }: Restricted, texts: PortalTexts): string[] {
  const { restricted } = texts.catalogue;
  const named = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');
  return [
    ...(restrictedUnits.length > 0 ? [restricted.units(named(restrictedUnits))] : []),
    ...(restrictedProfiles.length > 0 ? [restricted.profiles(named(restrictedProfiles))] : []),
  ];
}

/** The same in one line: 'Bare for: Ansatte ved Rena skole. Stillinger: Lærer' */
export function onlyFor(sentences: readonly string[], texts: PortalTexts): string {
  return `${texts.catalogue.restricted.title}: ${sentences.join('. ')}`;
}
