import { osloDay } from '@kompetanse/domain/calendar';
import type { CertificateSnapshot } from '@kompetanse/domain/certificates';
import { countAttended } from '@kompetanse/domain/attendance';
import type { CompletionFacts } from './completion-facts.ts';

/** What the certificate will say, in the holder's language, whatever changes later. */
export function snapshotOf(facts: CompletionFacts): CertificateSnapshot {
  const { locale, organisation, rootUnit, hostUnit } = facts;
  return {
    locale,
    holderName: facts.holderName,
    courseTitle: facts.courseTitles[locale],
    issuer: organisation ? { name: organisation, unit: rootUnit } : { name: rootUnit, unit: hostUnit },
    hostUnit,
    durationMinutes: facts.durationMinutes,
    firstDay: osloDay(facts.startsAt),
    lastDay: osloDay(facts.endsAt),
    place: facts.place,
    attendedSessions: countAttended(facts.sessions),
    sessions: facts.sessions.length,
    measure: facts.measure,
    goals: facts.goals[locale],
    signatory: facts.signatory,
  };
}
