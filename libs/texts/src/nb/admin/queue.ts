/** Prioritet i køen. */
export const queue = {
  priority: 'Prioritet',
  first: 'La gå først',
  firstName: (name: string) => `La ${name} gå først i køen`,
  firstTitle: (name: string) => `La ${name} gå først i køen?`,
  firstText:
    'Køen går etter prioritet før tidspunkt. Grunnen står på kvitteringen til den det gjelder, og de andre ser at noen fikk prioritet.',
  back: 'Fjern prioritet',
  backName: (name: string) => `Fjern prioriteten til ${name}`,
  backTitle: (name: string) => `Fjerne prioriteten til ${name}?`,
  backText: 'Da gjelder tidspunktet for forespørselen igjen.',
  reason: 'Grunn',
  reasonMissing: 'Skriv en grunn på minst tre tegn.',
  done: 'Køen er endret.',
  isFirst: 'Prioritert',
};
