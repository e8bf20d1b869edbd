/** Min kompetanse og kurssiden: det som går ut, og hva jeg skal ta. */
export const renewal = {
  title: 'Det som går ut',
  valid: (until: string, from: string): string => `Gjelder til ${until}. Du kan fornye den fra ${from}.`,
  open: (until: string, days: number, closes: string): string =>
    `Gjelder til ${until} (${days === 0 ? 'siste dag i dag' : days === 1 ? '1 dag igjen' : `${days} dager igjen`}). Siste dag å fornye den er ${closes}.`,
  grace: (until: string, closes: string): string => `Gjaldt til ${until}. Du kan fornye den til og med ${closes}.`,
  lapsed: (until: string): string => `Gjaldt til ${until}. Nå må du ta hele kurset på nytt.`,
  booked: (course: string, day: string, state: string): string => `${course}, ${day}: ${state}.`,
  shorter: (courses: string): string => `Det korte kurset ${courses} er nok.`,
  whole: (courses: string): string => `Ta ${courses}.`,
  noCourse: 'Ingen kurs her gir den. Snakk med lederen din om hvordan du fornyer den.',
  noRun: 'Ingen kurs med ledig plass er åpne for påmelding nå.',
  toRun: (day: string): string => `Meld deg på ${day}`,
  toRunOf: (name: string): string => `Se kurset som fornyer ${name}`,
  toBooked: 'Se kurset',
  allRuns: 'Alle datoer',
  allRunsOf: (course: string): string => `Alle datoer for ${course}`,
  renews: (name: string, until: string): string => `Kurset fornyer «${name}». Da gjelder den til ${until}.`,
  tooEarly: (name: string, from: string): string =>
    `Kurset fornyer ikke «${name}» ennå: det kan du gjøre fra ${from}. Velg et kurs som slutter etter det.`,
  tooLate: (name: string, closes: string): string =>
    `Kurset er for sent til å fornye «${name}»: siste dag er ${closes}. Etter det må du ta hele kurset.`,
  notHeld: (name: string): string => `Kurset fornyer «${name}», som du ikke har. Det gir deg den ikke.`,
  insteadTake: 'Ta i stedet',
  waits: (name: string): string => `Forny ${name}`,
  waitsUntil: (day: string): string => `Siste dag er ${day}`,
};
