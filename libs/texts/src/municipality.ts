/**
 * Names of the municipality on every page, in its own language. Placeholders of the demo: whoever runs the product for
 * another municipality changes them here. Source: the adopted plan (organisation).
 */
export const municipality = {
  product: 'Kompetanse i Åmot',
  owner: 'Åmot kommune',
  sector: 'Sektor oppvekst',
} as const;
