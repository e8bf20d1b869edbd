/** Min kompetanse og kurssida: det som går ut, og kva eg skal ta. */
export const renewal = {
  title: 'Det som går ut',
  valid: (until: string, from: string): string => `Gjeld til ${until}. Du kan fornye han frå ${from}.`,
  open: (until: string, days: number, closes: string): string =>
    `Gjeld til ${until} (${days === 0 ? 'siste dag i dag' : days === 1 ? '1 dag att' : `${days} dagar att`}). Siste dag å fornye han er ${closes}.`,
  grace: (until: string, closes: string): string => `Gjaldt til ${until}. Du kan fornye han til og med ${closes}.`,
  lapsed: (until: string): string => `Gjaldt til ${until}. No må du ta heile kurset på nytt.`,
  booked: (course: string, day: string, state: string): string => `${course}, ${day}: ${state}.`,
  shorter: (courses: string): string => `Det korte kurset ${courses} er nok.`,
  whole: (courses: string): string => `Ta ${courses}.`,
  noCourse: 'Ingen kurs her gir han. Snakk med leiaren din om korleis du fornyar han.',
  noRun: 'Ingen kurs med ledig plass er opne for påmelding no.',
  toRun: (day: string): string => `Meld deg på ${day}`,
  toRunOf: (name: string): string => `Sjå kurset som fornyar ${name}`,
  toBooked: 'Sjå kurset',
  allRuns: 'Alle datoar',
  allRunsOf: (course: string): string => `Alle datoar for ${course}`,
  renews: (name: string, until: string): string => `Kurset fornyar «${name}». Då gjeld han til ${until}.`,
  tooEarly: (name: string, from: string): string =>
    `Kurset fornyar ikkje «${name}» enno: det kan du gjere frå ${from}. Vel eit kurs som sluttar etter det.`,
  tooLate: (name: string, closes: string): string =>
    `Kurset er for seint til å fornye «${name}»: siste dag er ${closes}. Etter det må du ta heile kurset.`,
  notHeld: (name: string): string => `Kurset fornyar «${name}», som du ikkje har. Det gir deg han ikkje.`,
  insteadTake: 'Ta i staden',
  waits: (name: string): string => `Forny ${name}`,
  waitsUntil: (day: string): string => `Siste dag er ${day}`,
};
