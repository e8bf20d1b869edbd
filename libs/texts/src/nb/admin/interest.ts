/** Interesse for kurs som ikke kan bestilles. */
export const interest = {
  title: 'Ønskede kurs',
  lead: 'Så mange har bedt om å få beskjed når kurset kan bestilles. De får e-post når du publiserer en gjennomføring.',
  course: 'Kurs',
  count: 'Venter',
  since: 'Siden',
};
