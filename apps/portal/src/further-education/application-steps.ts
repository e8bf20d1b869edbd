import type { ApplicationState } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Format, Tone } from '@kompetanse/ui';
import type { Application } from './application-queries.ts';

/** A step of an application: what has happened, where it is now, what comes. */
export interface ApplicationStep {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'coming' | 'stopped';
  readonly date?: string;
  readonly text?: string;
}

/** States after which nothing more happens, and not because it went well. */
const stops: readonly ApplicationState[] = ['REFUSED', 'CLOSED', 'NOT_ADMITTED', 'DROPPED_OUT', 'WITHDRAWN'];

type Coming = 'mend' | 'resume' | 'unit' | 'owner' | 'leader' | 'funding' | 'again' | 'admission' | 'start' | 'finish';

/** What is still to come from each state; nothing from those that end it. */
const ahead: Partial<Record<ApplicationState, readonly Coming[]>> = {
  RETURNED: ['mend', 'unit', 'owner', 'admission', 'start'],
  SUBMITTED: ['unit', 'owner', 'admission', 'start'],
  RECOMMENDED: ['owner', 'admission', 'start'],
  NOT_RECOMMENDED: ['owner', 'admission', 'start'],
  APPROVED: ['admission', 'start'],
  EXTERNAL_PENDING: ['funding', 'admission', 'start'],
  FUNDED: ['admission', 'start'],
  UNFUNDED: ['again'],
  ADMITTED: ['start'],
  DEFERRED: ['resume', 'finish'],
  STARTED: ['finish'],
};
/** A private unit has one level: its leader decides. */
const aheadInPrivateUnit: readonly Coming[] = ['leader', 'admission', 'start'];

function comingSteps({ state, unit }: Application): readonly Coming[] {
  if (state === 'SUBMITTED' && unit.ownership === 'PRIVATE') return aheadInPrivateUnit;
  if (state === 'RETURNED' && unit.ownership === 'PRIVATE') return ['mend', ...aheadInPrivateUnit];
  return ahead[state] ?? [];
}

/** The whole way of an application as steps: its history with reasons, then what comes, with the round's dates. */
export function applicationSteps(application: Application, texts: PortalTexts, format: Format): ApplicationStep[] {
  const { steps } = texts.furtherEducation;
  const { round, startsOn, endsOn } = application;
  const done = application.history
    .filter(({ fromState, toState }) => fromState !== toState && toState !== 'DRAFT')
    .map(({ fromState, toState, effectiveOn, text: said, until }, index): ApplicationStep => {
      const text = said ? `«${said}»` : reasonFor(application, toState, texts);
      return {
        id: `${index}-${toState}`,
        title: fromState === 'DEFERRED' && toState === 'STARTED' ? steps.resumed : steps[toState],
        state: stops.includes(toState) ? 'stopped' : 'done',
        date: until ? `${format.date(effectiveOn)} ${steps.until(format.date(until))}` : format.date(effectiveOn),
        ...(text !== undefined && { text }),
      };
    });
  const dates = {
    resume: application.deferredUntil ? format.date(application.deferredUntil) : undefined,
    mend: steps.by(format.date(round.unitDeadline)),
    unit: steps.by(format.date(round.unitDeadline)),
    owner: steps.by(format.date(round.ownerDeadline)),
    leader: steps.by(format.date(round.unitDeadline)),
    funding: round.externalAnswerOn ? steps.by(format.date(round.externalAnswerOn)) : undefined,
    again: undefined,
    admission: round.admissionOn ? steps.by(format.date(round.admissionOn)) : undefined,
    start: format.date(startsOn),
    finish: format.date(endsOn),
  };
  const coming = comingSteps(application).map((step, index): ApplicationStep => {
    const date = dates[step];
    return {
      id: step,
      title: steps[step],
      state: index === 0 ? 'current' : 'coming',
      ...(date !== undefined && { date }),
    };
  });
  return [...done, ...coming];
}

const yes: readonly ApplicationState[] = ['RECOMMENDED', 'APPROVED', 'FUNDED'];

/** The reason given with a decision, by the one who gave it. */
function reasonFor(application: Application, state: ApplicationState, texts: PortalTexts): string | undefined {
  const level = {
    RECOMMENDED: 'UNIT',
    NOT_RECOMMENDED: 'UNIT',
    APPROVED: 'OWNER',
    REFUSED: 'OWNER',
    CLOSED: 'OWNER',
    FUNDED: 'EXTERNAL',
    UNFUNDED: 'EXTERNAL',
  } as const;
  if (!(state in level)) return undefined;
  const wanted = level[state as keyof typeof level];
  const outcome = yes.includes(state) ? 'YES' : 'NO';
  // In a private unit the leader decides, and the decision is kept at the unit's level.
  const oneLevel = application.unit.ownership === 'PRIVATE';
  const decision = application.decisions.find(
    (d) =>
      d.outcome === outcome && (d.level === wanted || (oneLevel && wanted !== 'EXTERNAL' && d.level !== 'EXTERNAL')),
  );
  if (!decision?.reason) return undefined;
  return texts.furtherEducation.mine.reason(decision.decidedBy.name, decision.reason);
}

const tones: Partial<Record<ApplicationState, Tone>> = {
  RECOMMENDED: 'info',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  NOT_RECOMMENDED: 'warning',
  DEFERRED: 'warning',
  APPROVED: 'success',
  EXTERNAL_PENDING: 'info',
  FUNDED: 'success',
  UNFUNDED: 'warning',
  CLOSED: 'danger',
  ADMITTED: 'success',
  STARTED: 'success',
  COMPLETED: 'success',
  REFUSED: 'danger',
  NOT_ADMITTED: 'danger',
};

/** The colour and shape of an application's state. */
export function applicationTone(state: ApplicationState): Tone {
  return tones[state] ?? 'neutral';
}
