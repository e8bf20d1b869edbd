import type { FigureTexts } from '../nb/figures.ts';

export const figures: FigureTexts = {
  measures: {
    BEGUN: 'Påbyrja',
    ONGOING: 'I gang',
    DEFERRED: 'Utsett',
    COMPLETED: 'Fullført',
    DROPPED_OUT: 'Avbrote',
    CREDITS: 'Fullførte studiepoeng',
    SHARE: 'Del av dei tilsette',
  },
  definitions: {
    BEGUN:
      'Ulike tilsette som har byrja på ei vidareutdanning dei fekk innvilga søknad om. Den første oppstarten tel, og talet går aldri ned. Den som har utsett, avbrote eller fullført, har framleis byrja.',
    ONGOING:
      'Ulike tilsette med eit studium som er i gang ved slutten av skuleåret: det er byrja, og er ikkje utsett, fullført eller avbrote. Den som har teke opp att eit utsett studium, tel som éin.',
    DEFERRED: 'Ulike tilsette med eit studium som er byrja og utsett, og ikkje teke opp att ved slutten av skuleåret.',
    COMPLETED: 'Ulike tilsette som har fullført eit studium innan slutten av skuleåret. Talet er samla over år.',
    DROPPED_OUT: 'Ulike tilsette med eit studium som er avbrote innan slutten av skuleåret. Talet er samla over år.',
    CREDITS:
      'Studiepoeng i dei studia som er fullførte innan slutten av skuleåret, slik dei stod i søknaden då studiet byrja. Kvart studium tel éin gong.',
    SHARE:
      'Av dei som er tilsette dagen tala gjeld for: delen som har byrja på vidareutdanning, same kva eining dei søkte frå. Den som har slutta, er ikkje med.',
  },
  dateRule:
    'Det som gjeld, er dagen noko hende, og at det var registrert før slutten av dagen tala gjeld for. For skuleår som er over, tel stoda 31. juli. For skuleåret som er i gang, tel dagen tala gjeld for. Stilling, fagområde, ordning og studiepoeng er slik dei var då studiet byrja.',
  unitKinds: { SCHOOL: 'Skular', KINDERGARTEN: 'Barnehagar', SERVICE: 'Tenester og kontor' },
  ownerships: { MUNICIPAL: 'Kommunale', PRIVATE: 'Private' },
  everybody: 'Alle, ulike personar',
  otherUnits: 'Einingar du ikkje leier',
  noProfile: 'Ukjend stilling',
  file: { name: 'vidareutdanning-tal', row: 'Rad', staff: 'Tilsette', hidden: 'færre enn 5*' },
};
