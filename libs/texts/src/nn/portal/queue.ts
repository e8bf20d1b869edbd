import type { PortalTexts } from '../../portal.ts';

/** Køkvitteringa. */
export const queue: PortalTexts['queue'] = {
  title: 'Køen',
  place: (place, waiting) => `Du er nummer ${place} av ${waiting} som ventar.`,
  rule: 'Køen følgjer tidspunktet kvar og ein bad om plass. Kurskoordinatoren kan gje prioritet, og då står grunnen her. Den som ikkje kan få plassen den dagen han blir ledig, blir hoppa over.',
  priority: (reason) => `Du har prioritet: «${reason}»`,
  ahead: 'Kva som har skjedd i køen',
  none: 'Ingen plassar er delte ut sidan du stilte deg i køen.',
  steps: {
    SEAT_GIVEN: 'Ein som stod føre deg, fekk ein ledig plass.',
    OFFER_GIVEN: 'Ein som stod føre deg, fekk tilbod om ein ledig plass.',
    LEFT: 'Ein som stod føre deg, gjekk ut av køen.',
    CAME_IN_BEFORE: 'Ein som hadde spurt før deg, fekk ja av leiaren sin og står der hen spurde.',
    PRIORITY_SET: 'Kurskoordinatoren gav ein annan prioritet.',
  },
  passedOver: (why) => `Ein som stod føre deg, blei hoppa over: ${why}.`,
  ownPassedOver: (why) => `Det blei ein ledig plass, men du blei hoppa over: ${why}.`,
  ownPriority: 'Kurskoordinatoren gav deg prioritet.',
  why: {
    NOT_EMPLOYED: 'inga tilsetjing den dagen',
    WRONG_AUDIENCE: 'kurset er for andre',
    PERSON_GONE: 'kontoen er avslutta',
    CLASH: 'oppteken på eit anna kurs samtidig',
    PREREQUISITE_MISSING: 'mangla eit kurs som må kome først',
    RESTRICTED: 'kurset er for andre einingar eller stillingar',
  },
  whyOther: 'kunne ikkje få plassen den dagen',
  leave: { reason: 'Kvifor? (valfritt)', readBy: 'Dei som held kurset, kan lese det.' },
};
