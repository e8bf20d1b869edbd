/** Køkvitteringen: hvor du står, etter hvilken regel, og hva som har skjedd foran deg. */
export const queue = {
  title: 'Køen',
  place: (place: number, waiting: number): string => `Du er nummer ${place} av ${waiting} som venter.`,
  rule: 'Køen følger tidspunktet hver og en ba om plass. Kurskoordinatoren kan gi prioritet, og da står grunnen her. Den som ikke kan få plassen den dagen den blir ledig, blir hoppet over.',
  priority: (reason: string): string => `Du har prioritet: «${reason}»`,
  ahead: 'Hva som har skjedd i køen',
  none: 'Ingen plasser er delt ut siden du stilte deg i køen.',
  steps: {
    SEAT_GIVEN: 'En som sto foran deg, fikk en ledig plass.',
    OFFER_GIVEN: 'En som sto foran deg, fikk tilbud om en ledig plass.',
    LEFT: 'En som sto foran deg, gikk ut av køen.',
    CAME_IN_BEFORE: 'En som hadde spurt før deg, fikk ja av lederen sin og står der hen spurte.',
    PRIORITY_SET: 'Kurskoordinatoren ga en annen prioritet.',
  },
  passedOver: (why: string): string => `En som sto foran deg, ble hoppet over: ${why}.`,
  ownPassedOver: (why: string): string => `Det ble en ledig plass, men du ble hoppet over: ${why}.`,
  ownPriority: 'Kurskoordinatoren ga deg prioritet.',
  why: {
    NOT_EMPLOYED: 'ingen ansettelse den dagen',
    WRONG_AUDIENCE: 'kurset er for andre',
    PERSON_GONE: 'kontoen er avsluttet',
    CLASH: 'opptatt på et annet kurs samtidig',
    PREREQUISITE_MISSING: 'manglet et kurs som må komme først',
    RESTRICTED: 'kurset er for andre enheter eller stillinger',
  },
  whyOther: 'kunne ikke få plassen den dagen',
  leave: { reason: 'Hvorfor? (valgfritt)', readBy: 'De som holder kurset, kan lese det.' },
};
