/**
 * On a phone the rows are laid out as cards, and Safari then forgets that they were a table. Roles keep it one.
 * Spread as objects, since they only look redundant.
 */
export const table = { role: 'table' } as const;
export const rowGroup = { role: 'rowgroup' } as const;
export const row = { role: 'row' } as const;
export const cell = { role: 'cell' } as const;
export const rowHeader = { role: 'rowheader' } as const;
export const columnHeader = { role: 'columnheader' } as const;
