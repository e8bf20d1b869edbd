const givenNames =
  'Amalie Anders Astrid Bilal Brage Camilla Daniel Edvard Elin Emre Fatima Frida Gaute Hanna Ida Ivar Jonas Julie Kaja Kasper Karim Lea Linnea Magnus Maja Mina Mohammed Nils Olav Oskar Petra Rania Runa Selma Silje Sofie Tiril Tobias Unni Yasmin'.split(
    ' ',
  );
const beginnings = ['Demo', 'Prøve', 'Test', 'Eksempel', 'Mønster', 'Skisse', 'Utkast'];
const endings = [
  'bakk',
  'berg',
  'dal',
  'eng',
  'haug',
  'hus',
  'li',
  'lund',
  'moen',
  'nes',
  'rud',
  'stad',
  'vik',
  'åsen',
];

/** Surnames of people the stories speak of by name; nobody in the crowd bears one. */
const taken = new Set([
  'Testmoen',
  'Demolund',
  'Prøvestad',
  'Testnes',
  'Prøverud',
  'Testvik',
  'Demoli',
  'Eksempelberg',
  'Eksempelhaug',
]);

const families = beginnings
  .flatMap((beginning) => endings.map((ending) => `${beginning}${ending}`))
  .filter((name) => !taken.has(name));

/** The n-th invented name; the same for the same n, and spread so that neighbours differ. */
export function inventedName(n: number): { readonly given: string; readonly family: string } {
  return {
    given: givenNames[(n * 7) % givenNames.length] ?? '',
    family: families[(n * 31 + 5) % families.length] ?? '',
  };
}
