/** Interesse for kurs som ikkje kan bestillast. */
export const interest = {
  title: 'Ønskte kurs',
  lead: 'Så mange har bede om å få beskjed når kurset kan bestillast. Dei får e-post når du publiserer ei gjennomføring.',
  course: 'Kurs',
  count: 'Ventar',
  since: 'Sidan',
};
