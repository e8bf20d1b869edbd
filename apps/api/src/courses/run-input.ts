import type { RunInput, SessionInput } from '@kompetanse/contract';
import type { RunPlan, SessionPlan } from '@kompetanse/domain/courses';

const link = (text: string | null | undefined): string | null => text?.trim() || null;
const moment = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

/** A session as the rules read it. */
export function sessionPlan({ day, from, to, title, place, videoUrl, mandatory }: SessionInput): SessionPlan {
  return { day, from, to, title: title.trim(), place: place.trim(), videoUrl: link(videoUrl), mandatory };
}

/** A run as the rules read it; sessions are those of the input, or those that stand. */
export function runPlan(input: RunInput, standing: readonly SessionPlan[] = []): RunPlan {
  return {
    place: input.place.trim(),
    videoUrl: link(input.videoUrl),
    capacity: input.capacity,
    minParticipants: input.minParticipants,
    minDecisionAt: moment(input.minDecisionAt),
    opensAt: new Date(input.opensAt),
    closesAt: new Date(input.closesAt),
    cancelUntil: new Date(input.cancelUntil),
    approvalDays: input.approvalDays,
    offerHours: input.offerHours,
    promotionStopsAt: moment(input.promotionStopsAt),
    sessions: input.sessions?.map(sessionPlan) ?? standing,
  };
}
