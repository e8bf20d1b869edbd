// Runs before the first paint (a plain script from our own origin, see tools/vite/app.ts), so that a person who chose
// dark never sees a white flash. Same key and attribute as color-scheme.ts.
try {
  const scheme = localStorage.getItem('color-scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.setAttribute('data-color-scheme', scheme);
} catch {
  // Storage may be blocked; the page then follows the system.
}
