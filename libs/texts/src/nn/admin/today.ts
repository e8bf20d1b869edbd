import type { today as nb } from '../../nb/admin/today.ts';

/** I dag: det som treng ei hand. */
export const today: typeof nb = {
  title: 'I dag',
  waiting: (day, count) =>
    count === 0
      ? `${day}. Ingenting ventar på deg.`
      : count === 1
        ? `${day}. 1 ting ventar på deg.`
        : `${day}. ${count} ting ventar på deg.`,
  empty: 'Ingenting ventar på deg',
  emptyText: 'Når noko treng eit svar eller ei hand frå deg, står det her, med ei lenkje til der du gjer det.',
  all: (count) => `Sjå alle ${count}`,
  sessions: {
    title: 'Samlingar i dag',
    action: 'Før oppmøte',
    actionFor: (course) => `Før oppmøte for ${course}`,
    row: (no, time, place) => `Samling ${no}, kl. ${time}, ${place}`,
  },
  requests: {
    title: 'Førespurnader om kursplass',
    row: (course, due, left) => `${course}. Svar innan ${due} (${left}).`,
    action: 'Svar',
    actionFor: (name) => `Svar på førespurnaden frå ${name}`,
  },
  applications: {
    title: 'Søknader om vidareutdanning',
    row: (study, unit) => `${study}, ${unit}`,
    actionFor: (action, name) => `${action} for ${name}`,
  },
  attendance: {
    title: 'Oppmøte som manglar',
    row: (no, day, missing) =>
      missing === 1
        ? `Samling ${no}, ${day}: 1 person er ikkje ført`
        : `Samling ${no}, ${day}: ${missing} personar er ikkje førte`,
    action: 'Før oppmøte',
    actionFor: (no, course) => `Før oppmøte for samling ${no} i ${course}`,
  },
  ended: {
    title: 'Kurs som er over og ikkje avslutta',
    row: (day) => `Siste samling var ${day}`,
    action: 'Avslutt',
    actionFor: (course) => `Avslutt ${course}`,
  },
  belowMinimum: {
    title: 'Kurs med for få deltakarar',
    row: (taken: number, minimum: number, decided: string) => `${taken} av minst ${minimum}. Blir avgjort ${decided}.`,
    action: 'Sjå kurset',
    actionFor: (course) => `Sjå ${course}`,
  },
  offers: {
    title: 'Tilbod som snart går ut',
    row: (count: number, due: string) =>
      count === 1 ? `1 har ikkje svart. Fristen er ${due}.` : `${count} har ikkje svart. Den første fristen er ${due}.`,
    action: 'Sjå ventelista',
    actionFor: (course: string) => `Sjå ventelista til ${course}`,
  },
  requestsDue: {
    title: 'Leiarar som snart må svare',
    row: (count: number, due: string) =>
      count === 1 ? `1 ventar på svar. Fristen er ${due}.` : `${count} ventar på svar. Den første fristen er ${due}.`,
    action: 'Sjå kven',
    actionFor: (course: string) => `Sjå kven som ventar på svar i ${course}`,
  },
  messages: {
    title: 'Meldingar som ikkje kom fram',
    row: (count) => (count === 1 ? '1 melding' : `${count} meldingar`),
    action: 'Sjå meldingane',
  },
  ownWork: {
    title: 'Eige arbeid som ventar',
    row: (title: string, hours: string) => `${title} · ${hours} timar`,
    action: 'Les',
    actionFor: (title: string, name: string) => `Les ${title} frå ${name}`,
  },
};
