import type { FigureMeasure } from '@kompetanse/domain/indicators';

/** Words of the numbers of further education. */
export interface FigureTexts {
  readonly measures: Readonly<Record<FigureMeasure, string>>;
  /** What is counted, and how. Changes only together with the version in libs/domain/src/indicators. */
  readonly definitions: Readonly<Record<FigureMeasure, string>>;
  readonly dateRule: string;
  readonly unitKinds: Readonly<Record<'SCHOOL' | 'KINDERGARTEN' | 'SERVICE', string>>;
  readonly ownerships: Readonly<Record<'MUNICIPAL' | 'PRIVATE', string>>;
  readonly everybody: string;
  readonly otherUnits: string;
  readonly noProfile: string;
  readonly file: { readonly name: string; readonly row: string; readonly staff: string; readonly hidden: string };
}

export const figures: FigureTexts = {
  measures: {
    BEGUN: 'Påbegynt',
    ONGOING: 'Pågår',
    DEFERRED: 'Utsatt',
    COMPLETED: 'Fullført',
    DROPPED_OUT: 'Avbrutt',
    CREDITS: 'Fullførte studiepoeng',
    SHARE: 'Andel av de ansatte',
  },
  definitions: {
    BEGUN:
      'Ulike ansatte som har begynt på en videreutdanning de fikk innvilget søknad om. Den første oppstarten teller, og tallet går aldri ned. Den som har utsatt, avbrutt eller fullført, har fortsatt begynt.',
    ONGOING:
      'Ulike ansatte med et studium som pågår ved slutten av skoleåret: det er begynt, og er ikke utsatt, fullført eller avbrutt. Den som har tatt opp igjen et utsatt studium, teller som én.',
    DEFERRED: 'Ulike ansatte med et studium som er begynt og utsatt, og ikke tatt opp igjen ved slutten av skoleåret.',
    COMPLETED: 'Ulike ansatte som har fullført et studium innen slutten av skoleåret. Tallet er samlet over år.',
    DROPPED_OUT: 'Ulike ansatte med et studium som er avbrutt innen slutten av skoleåret. Tallet er samlet over år.',
    CREDITS:
      'Studiepoeng i de studiene som er fullført innen slutten av skoleåret, slik de sto i søknaden da studiet begynte. Hvert studium teller én gang.',
    SHARE:
      'Av dem som er ansatt dagen tallene gjelder for: andelen som har begynt på videreutdanning, uansett hvilken enhet de søkte fra. Den som har sluttet, er ikke med.',
  },
  dateRule:
    'Det som gjelder, er dagen noe skjedde, og at det var registrert før slutten av dagen tallene gjelder for. For skoleår som er over, teller stillingen 31. juli. For skoleåret som pågår, teller dagen tallene gjelder for. Stilling, fagområde, ordning og studiepoeng er slik de var da studiet begynte.',
  unitKinds: { SCHOOL: 'Skoler', KINDERGARTEN: 'Barnehager', SERVICE: 'Tjenester og kontorer' },
  ownerships: { MUNICIPAL: 'Kommunale', PRIVATE: 'Private' },
  everybody: 'Alle, ulike personer',
  otherUnits: 'Enheter du ikke leder',
  noProfile: 'Ukjent stilling',
  file: { name: 'videreutdanning-tall', row: 'Rad', staff: 'Ansatte', hidden: 'færre enn 5*' },
};
