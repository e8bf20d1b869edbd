import type { queue as nb } from '../../nb/admin/queue.ts';

/** Prioritet i køen. */
export const queue: typeof nb = {
  priority: 'Prioritet',
  first: 'La gå først',
  firstName: (name) => `La ${name} gå først i køen`,
  firstTitle: (name) => `La ${name} gå først i køen?`,
  firstText:
    'Køen går etter prioritet før tidspunkt. Grunnen står på kvitteringa til den det gjeld, og dei andre ser at nokon fekk prioritet.',
  back: 'Fjern prioritet',
  backName: (name) => `Fjern prioriteten til ${name}`,
  backTitle: (name) => `Fjerne prioriteten til ${name}?`,
  backText: 'Då gjeld tidspunktet for førespurnaden igjen.',
  reason: 'Grunn',
  reasonMissing: 'Skriv ein grunn på minst tre teikn.',
  done: 'Køen er endra.',
  isFirst: 'Prioritert',
};
