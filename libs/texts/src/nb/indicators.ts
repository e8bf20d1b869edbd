import type { FigureFault } from '@kompetanse/domain/indicators';

/** Words of the indicators. */
export interface IndicatorTexts {
  readonly formalCompetence: {
    /** What is counted, and how. Changes only together with the version in libs/domain/src/indicators. */
    readonly definition: string;
    /** Headings and names in the CSV file. The day is 'YYYY-MM-DD'. */
    readonly file: {
      readonly name: string;
      readonly unit: string;
      readonly staffOn: (day: string) => string;
      readonly sharePercent: string;
      readonly allUnits: string;
    };
  };
  readonly periodFaults: Readonly<Record<FigureFault, string>>;
}

export const indicators: IndicatorTexts = {
  formalCompetence: {
    definition:
      'Ansatte med påbegynt videreutdanning. For hvert skoleår (1. august–31. juli) teller vi hvor mange ulike personer som har begynt på ' +
      'et studium de fikk innvilget søknad om, fra starten og til og med 31. juli. Tallet er samlet, så det går aldri ned. En person teller i den ' +
      'enheten han eller hun var ansatt i da søknaden ble sendt, og én gang i hver enhet. I summen teller hver person én gang. Den som har utsatt, avbrutt ' +
      'eller fullført studiet, har fortsatt begynt. Bare det som var registrert ved slutten av dagen tallene gjelder for, er med. ' +
      'Ansatte er personer med en ansettelse i enheten den dagen. Andelen er hvor mange av dem som har begynt, uansett i hvilken enhet de søkte.',
    file: {
      name: 'indikator-9-formell-kompetanse',
      unit: 'Enhet',
      staffOn: (day) => `Ansatte ${day}`,
      sharePercent: 'Andel påbegynt (prosent)',
      allUnits: 'Alle enheter',
    },
  },
  periodFaults: {
    DAY_WRONG: 'Skriv dagen som 2026-12-01. Den kan være fra år 2000 og til i dag.',
    YEAR_WRONG:
      'Skriv skoleåret som 2026/27. Det kan være fra 2000/01 og til skoleåret som dagen tallene gjelder for, ligger i.',
    YEARS_REVERSED: 'Det første skoleåret må være før det siste.',
    CUT_WRONG: 'Velg en inndeling som finnes.',
    FILTER_WRONG: 'Filteret kan ikke leses. Velg på nytt.',
    FILTER_ELSEWHERE: 'Filtre kan bare brukes på enhetene du leder selv.',
  },
};
