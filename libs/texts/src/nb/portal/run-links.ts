/** Videolenke og kalenderfil. */
export const runLinks = {
  video: 'Bli med på video',
  videoOf: (title: string) => `Bli med på video: ${title}`,
  later: 'Noe av kurset er på video. Lenken vises når du har plass.',
  calendar: 'Legg i kalender',
};
