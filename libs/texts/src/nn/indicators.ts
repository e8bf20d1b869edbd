import type { IndicatorTexts } from '../nb/indicators.ts';

export const indicators: IndicatorTexts = {
  formalCompetence: {
    definition:
      'Tilsette med påbegynt vidareutdanning. For kvart skuleår (1. august–31. juli) tel vi kor mange ulike personar som har byrja på ' +
      'eit studium dei fekk innvilga søknad om, frå starten og til og med 31. juli. Talet er samla, så det går aldri ned. Ein person tel i den ' +
      'eininga han eller ho var tilsett i då søknaden vart send, og éin gong i kvar eining. I summen tel kvar person éin gong. Den som har utsett, avbrote ' +
      'eller fullført studiet, har framleis byrja. Berre det som var registrert ved slutten av dagen tala gjeld for, er med. ' +
      'Tilsette er personar med ei tilsetjing i eininga den dagen. Delen er kor mange av dei som har byrja, same kva eining dei søkte i.',
    file: {
      name: 'indikator-9-formell-kompetanse',
      unit: 'Eining',
      staffOn: (day) => `Tilsette ${day}`,
      sharePercent: 'Del som har byrja (prosent)',
      allUnits: 'Alle einingar',
    },
  },
  periodFaults: {
    DAY_WRONG: 'Skriv dagen som 2026-12-01. Han kan vere frå år 2000 og til i dag.',
    YEAR_WRONG:
      'Skriv skuleåret som 2026/27. Det kan vere frå 2000/01 og til skuleåret som dagen tala gjeld for, ligg i.',
    YEARS_REVERSED: 'Det første skuleåret må vere før det siste.',
    CUT_WRONG: 'Vel ei inndeling som finst.',
    FILTER_WRONG: 'Filteret kan ikkje lesast. Vel på nytt.',
    FILTER_ELSEWHERE: 'Filter kan berre brukast på einingane du leier sjølv.',
  },
};
