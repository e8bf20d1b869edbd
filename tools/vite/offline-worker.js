// The worker of the admin's attendance sheet, put beside the app at build time with the build's name and the files of the sheet (see
// offline-sheet.ts). It keeps the files that show the sheet and nothing of any person: no answer of the API passes through it.
/* global self, caches, BUILD, FILES, PAGE */
const kept = `sheet ${BUILD}`;
/** How long a page is waited for before the kept one is shown, milliseconds. */
const patience = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([new Request(PAGE, { cache: 'no-cache' }), ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

// A new build takes the place of the one before it at once, also in pages that are open.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (FILES.includes(new URL(request.url).pathname)) event.respondWith(file(request));
});

/** The page as the server has it now; the kept one when there is no line, or when it is too slow. */
async function page(request) {
  const fresh = fetch(request);
  const late = new Promise((settle) => setTimeout(settle, patience));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  if (first !== undefined) return first;
  return (await caches.match(PAGE, { cacheName: kept, ignoreVary: true })) ?? fresh;
}

/** A file whose name changes with what it holds: the kept one is right. */
async function file(request) {
  return (await caches.match(request.url, { cacheName: kept, ignoreVary: true })) ?? fetch(request);
}
