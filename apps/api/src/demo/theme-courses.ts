import type { DemoCourse } from './course-texts.ts';

const theme = { type: 'THEME', audience: 'EMPLOYEE', rule: { minPercent: 80 } } as const;

/** Theme days and evenings of the measures 10, 15 and 17: the daily life of children and their homes. */
export const themeCourses: readonly DemoCourse[] = [
  {
    ...theme,
    code: 'KLASSEMILJO',
    measureRef: '10',
    title: { nb: 'Klassemiljø 1.–10. trinn', nn: 'Klassemiljø 1.–10. trinn', en: 'Class environment, years 1–10' },
    text: {
      nb: 'Fagdag om å bygge et trygt klassemiljø fra første uke: rutiner, relasjoner, og hva du gjør når noen står utenfor. Du går hjem med en plan for ditt eget trinn.',
      nn: 'Fagdag om å byggje eit trygt klassemiljø frå første veke: rutinar, relasjonar, og kva du gjer når nokon står utanfor. Du går heim med ein plan for ditt eige trinn.',
      en: 'A theme day on building a safe class from the first week: routines, relationships, and what to do when somebody is left out. You go home with a plan for your own year.',
    },
    goals: [
      {
        nb: 'planlegge klassemiljøarbeidet for et helt år',
        nn: 'planleggje klassemiljøarbeidet for eit heilt år',
        en: 'plan a whole year’s work on the class environment',
      },
      {
        nb: 'oppdage tidlig når en elev faller utenfor',
        nn: 'oppdage tidleg når ein elev fell utanfor',
        en: 'notice early when a pupil is being left out',
      },
      {
        nb: 'ta eierskap til relasjonen med hver elev',
        nn: 'ta eigarskap til relasjonen med kvar elev',
        en: 'own the relationship with every pupil',
      },
    ],
    sessions: 1,
    sessionMinutes: 360,
  },
  {
    ...theme,
    code: 'SKOLE-HJEM',
    measureRef: '17',
    title: {
      nb: 'Det profesjonelle ansvaret i skole–hjem',
      nn: 'Det profesjonelle ansvaret i skule–heim',
      en: 'The professional’s responsibility in school and home',
    },
    text: {
      nb: 'To ettermiddager om samtalen med foresatte, også når det har gått galt. Vi øver på virkelige situasjoner i små grupper, og snakker om hva som er vårt ansvar og hva som ikke er det.',
      nn: 'To ettermiddagar om samtalen med føresette, også når det har gått gale. Vi øver på verkelege situasjonar i små grupper, og snakkar om kva som er vårt ansvar og kva som ikkje er det.',
      en: 'Two afternoons on talking with guardians, also when things have gone wrong. We practise real situations in small groups, and talk about what is our responsibility and what is not.',
    },
    goals: [
      {
        nb: 'ta ansvar for kvaliteten i samspillet',
        nn: 'ta ansvar for kvaliteten i samspelet',
        en: 'take responsibility for the quality of the interaction',
      },
      {
        nb: 'avklare forventninger med foresatte hver høst',
        nn: 'avklare forventningar med føresette kvar haust',
        en: 'clarify expectations with guardians every autumn',
      },
      {
        nb: 'lede en vanskelig samtale rolig',
        nn: 'leie ein vanskeleg samtale roleg',
        en: 'lead a difficult conversation calmly',
      },
    ],
    sessions: 2,
    sessionMinutes: 150,
  },
  {
    ...theme,
    code: 'TRYGT-BHG',
    audience: 'BOTH',
    measureRef: '15',
    title: { nb: 'Trygt barnehagemiljø', nn: 'Trygt barnehagemiljø', en: 'A safe kindergarten environment' },
    text: {
      nb: 'Felles fagkveld for ansatte og foresatte om erting, utestenging og hvordan voksne griper inn. Kaffe fra klokka seks; spørsmål kan sendes inn på forhånd.',
      nn: 'Felles fagkveld for tilsette og føresette om erting, utestenging og korleis vaksne grip inn. Kaffi frå klokka seks; spørsmål kan sendast inn på førehand.',
      en: 'An evening for staff and guardians together on teasing, exclusion and how adults step in. Coffee from six; questions can be sent in beforehand.',
    },
    goals: [
      {
        nb: 'kjenne igjen krenkelser blant små barn',
        nn: 'kjenne igjen krenkingar blant små barn',
        en: 'recognise violations among young children',
      },
      {
        nb: 'gripe inn så barnet kjenner seg trygt',
        nn: 'gripe inn så barnet kjenner seg trygt',
        en: 'step in so that the child feels safe',
      },
      {
        nb: 'snakke sammen, hjem og barnehage, om det vi ser',
        nn: 'snakke saman, heim og barnehage, om det vi ser',
        en: 'talk together, home and kindergarten, about what we see',
      },
    ],
    sessions: 1,
    sessionMinutes: 150,
  },
  {
    ...theme,
    code: 'OVERGANG',
    audience: 'EMPLOYEE',
    measureRef: '13',
    title: { nb: 'Trygge overganger', nn: 'Trygge overgangar', en: 'Safe transitions' },
    text: {
      nb: 'En ettermiddag om overgangen fra barnehage til skole og fra barnetrinn til ungdomstrinn. Vi går gjennom planen for overganger og prøver møtene som hører til.',
      nn: 'Ein ettermiddag om overgangen frå barnehage til skule og frå barnesteget til ungdomssteget. Vi går gjennom planen for overgangar og prøver møta som høyrer til.',
      en: 'An afternoon on the transition from kindergarten to school and from primary to lower secondary. We go through the plan for transitions and try out its meetings.',
    },
    goals: [
      {
        nb: 'planlegge en overgang sammen med hjemmet',
        nn: 'planleggje ein overgang saman med heimen',
        en: 'plan a transition together with the home',
      },
      {
        nb: 'gi videre det neste sted trenger å vite',
        nn: 'gi vidare det neste stad treng å vite',
        en: 'pass on what the next place needs to know',
      },
    ],
    sessions: 1,
    sessionMinutes: 180,
  },
];
