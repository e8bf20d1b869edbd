/** What the invented staff wrote with their own words; nobody and nothing in particular. */
export const writtenWishes: readonly string[] = [
  'Mer tid til å snakke sammen på trinnet når noe har vært krevende.',
  'Veiledning oftere, og at den ikke må vike når noen er syke.',
  'At vi øver på samtalene sammen før vi skal ha dem.',
  'Flere voksne i overgangene. Det er der det glipper.',
  'At lederen er med ut og ser hvordan det er.',
  'Mindre grupper på starten av dagen.',
  'Kurs i nærmiljøet, så flere kan være med.',
  'En fast dag i måneden til å se på det vi har lært.',
  'At PP-tjenesten kommer tidligere inn.',
  'Å få prøve det vi lærte sammen med en kollega.',
  'Enklere måter å melde fra på når jeg står fast.',
  'Det er bra slik det er. Fortsett med kollegaveiledningen.',
];

/** A survey of all staff: days ago it opened, and what pulls the answers up a little each half year. */
export interface StaffStory {
  readonly daysAgo: number;
  /** In per cent: who answers. */
  readonly share: number;
  /** Added to what people say, in tenths. */
  readonly lift: number;
  readonly open?: true;
}

// A table is read by its columns.
// prettier-ignore
export const staffStories: readonly StaffStory[] = [
  { daysAgo: 580, share: 61, lift: 0 },
  { daysAgo: 400, share: 66, lift: 2 },
  { daysAgo: 215, share: 72, lift: 5 },
  { daysAgo: 8,   share: 38, lift: 7, open: true },
];
