import type { DemoCourse } from './course-texts.ts';

const shared = { type: 'THEME', audience: 'EMPLOYEE', rule: { minPercent: 80 } } as const;

/** Theme days and short courses of the measures 6, 10, 11, 15 and 17. */
export const themeCourses: readonly DemoCourse[] = [
  {
    ...shared,
    code: 'KLASSEMILJO',
    measureRef: '10',
    title: { nb: 'Klassemiljø 1.–10. trinn', nn: 'Klassemiljø 1.–10. trinn', en: 'Class environment, years 1–10' },
    text: {
      nb: 'Fagdag om å bygge et trygt klassemiljø fra første uke: rutiner, relasjoner, og hva du gjør når noen står utenfor.',
      nn: 'Fagdag om å byggje eit trygt klassemiljø frå første veke: rutinar, relasjonar, og kva du gjer når nokon står utanfor.',
      en: 'A theme day on building a safe class from the first week: routines, relationships, and what to do when somebody is left out.',
    },
    goals: [
      {
        nb: 'planlegge klassemiljøarbeidet for et helt år',
        nn: 'planleggje klassemiljøarbeidet for eit heilt år',
        en: 'plan a whole year’s work on the class environment',
      },
    ],
    sessions: 1,
    sessionMinutes: 360,
  },
  {
    ...shared,
    code: 'PIS-SINNE',
    measureRef: '6',
    title: {
      nb: 'Gruppeleder: PIS og sinnemestring',
      nn: 'Gruppeleiar: PIS og sinnemeistring',
      en: 'Group leader: PIS and anger management',
    },
    text: {
      nb: 'Lær å lede små grupper for barn: samlivsbrudd i familien, sinne, og sosial kompetanse. Øvelser du kan bruke med en gang.',
      nn: 'Lær å leie små grupper for barn: samlivsbrot i familien, sinne, og sosial kompetanse. Øvingar du kan bruke med ein gong.',
      en: 'Learn to lead small groups for children: parents who separate, anger, and social skills. Exercises you can use at once.',
    },
    goals: [
      {
        nb: 'lede en gruppe på seks barn trygt',
        nn: 'leie ei gruppe på seks barn trygt',
        en: 'lead a group of six children safely',
      },
    ],
    sessions: 3,
    sessionMinutes: 180,
  },
  {
    ...shared,
    code: 'NETTVERK',
    measureRef: '11',
    title: {
      nb: 'Nettverksmetodikk og familieråd',
      nn: 'Nettverksmetodikk og familieråd',
      en: 'Network methods and family group conference',
    },
    text: {
      nb: 'Hvordan samle familien, nettverket og tjenestene rundt barnet, og gi familien en reell stemme.',
      nn: 'Korleis samle familien, nettverket og tenestene rundt barnet, og gje familien ei reell stemme.',
      en: 'How to gather the family, its network and the services around the child, and give the family a real voice.',
    },
    goals: [
      {
        nb: 'forberede og lede et nettverksmøte',
        nn: 'førebu og leie eit nettverksmøte',
        en: 'prepare and lead a network meeting',
      },
    ],
    sessions: 2,
    sessionMinutes: 300,
  },
  {
    ...shared,
    code: 'SKOLE-HJEM',
    measureRef: '17',
    title: {
      nb: 'Det profesjonelle ansvaret i skole–hjem',
      nn: 'Det profesjonelle ansvaret i skule–heim',
      en: 'The professional’s responsibility in school and home',
    },
    text: {
      nb: 'To ettermiddager om samtalen med foresatte, også når det har gått galt. Vi øver på virkelige situasjoner.',
      nn: 'To ettermiddagar om samtalen med føresette, også når det har gått gale. Vi øver på verkelege situasjonar.',
      en: 'Two afternoons on talking with guardians, also when things have gone wrong. We practise real situations.',
    },
    goals: [
      {
        nb: 'ta ansvar for kvaliteten i samspillet',
        nn: 'ta ansvar for kvaliteten i samspelet',
        en: 'take responsibility for the quality of the interaction',
      },
    ],
    sessions: 2,
    sessionMinutes: 150,
  },
  {
    ...shared,
    code: 'TRYGT-BHG',
    audience: 'BOTH',
    measureRef: '15',
    title: { nb: 'Trygt barnehagemiljø', nn: 'Trygt barnehagemiljø', en: 'A safe kindergarten environment' },
    text: {
      nb: 'Felles fagkveld for ansatte og foresatte om erting, utestenging og hvordan voksne griper inn.',
      nn: 'Felles fagkveld for tilsette og føresette om erting, utestenging og korleis vaksne grip inn.',
      en: 'An evening for staff and guardians together on teasing, exclusion and how adults step in.',
    },
    goals: [
      {
        nb: 'kjenne igjen krenkelser blant små barn',
        nn: 'kjenne igjen krenkingar blant små barn',
        en: 'recognise violations among young children',
      },
    ],
    sessions: 1,
    sessionMinutes: 150,
  },
];
