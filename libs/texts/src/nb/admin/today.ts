/** I dag: det som trenger en hånd. */
export const today = {
  title: 'I dag',
  waiting: (day: string, count: number) =>
    count === 0
      ? `${day}. Ingenting venter på deg.`
      : count === 1
        ? `${day}. 1 ting venter på deg.`
        : `${day}. ${count} ting venter på deg.`,
  empty: 'Ingenting venter på deg',
  emptyText: 'Når noe trenger et svar eller en hånd fra deg, står det her, med en lenke til der du gjør det.',
  all: (count: number) => `Se alle ${count}`,
  sessions: {
    title: 'Samlinger i dag',
    action: 'Før oppmøte',
    actionFor: (course: string) => `Før oppmøte for ${course}`,
    row: (no: number, time: string, place: string) => `Samling ${no}, kl. ${time}, ${place}`,
  },
  requests: {
    title: 'Forespørsler om kursplass',
    row: (course: string, due: string, left: string) => `${course}. Svar innen ${due} (${left}).`,
    action: 'Svar',
    actionFor: (name: string) => `Svar på forespørselen fra ${name}`,
  },
  applications: {
    title: 'Søknader om videreutdanning',
    row: (study: string, unit: string) => `${study}, ${unit}`,
    actionFor: (action: string, name: string) => `${action} for ${name}`,
  },
  attendance: {
    title: 'Oppmøte som mangler',
    row: (no: number, day: string, missing: number) =>
      missing === 1
        ? `Samling ${no}, ${day}: 1 person er ikke ført`
        : `Samling ${no}, ${day}: ${missing} personer er ikke ført`,
    action: 'Før oppmøte',
    actionFor: (no: number, course: string) => `Før oppmøte for samling ${no} i ${course}`,
  },
  ended: {
    title: 'Kurs som er over og ikke avsluttet',
    row: (day: string) => `Siste samling var ${day}`,
    action: 'Avslutt',
    actionFor: (course: string) => `Avslutt ${course}`,
  },
  belowMinimum: {
    title: 'Kurs med for få deltakere',
    row: (taken: number, minimum: number, decided: string) => `${taken} av minst ${minimum}. Avgjøres ${decided}.`,
    action: 'Se kurset',
    actionFor: (course: string) => `Se ${course}`,
  },
  offers: {
    title: 'Tilbud som snart går ut',
    row: (count: number, due: string) =>
      count === 1 ? `1 har ikke svart. Fristen er ${due}.` : `${count} har ikke svart. Den første fristen er ${due}.`,
    action: 'Se ventelisten',
    actionFor: (course: string) => `Se ventelisten til ${course}`,
  },
  requestsDue: {
    title: 'Ledere som snart må svare',
    row: (count: number, due: string) =>
      count === 1 ? `1 venter på svar. Fristen er ${due}.` : `${count} venter på svar. Den første fristen er ${due}.`,
    action: 'Se hvem',
    actionFor: (course: string) => `Se hvem som venter på svar i ${course}`,
  },
  messages: {
    title: 'Meldinger som ikke kom fram',
    row: (count: number) => (count === 1 ? '1 melding' : `${count} meldinger`),
    action: 'Se meldingene',
  },
  ownWork: {
    title: 'Eget arbeid som venter',
    row: (title: string, hours: string) => `${title} · ${hours} timer`,
    action: 'Les',
    actionFor: (title: string, name: string) => `Les ${title} fra ${name}`,
  },
};
