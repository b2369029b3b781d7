// Turns the reading without a network off: put this file on the host in place of offline.js, at the site’s root and in
// each further language’s folder.
// Browsers ask for that file at every visit. This one throws away what was stored, and then itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const ours = `short-fuse:${new URL(scope).pathname}:`;
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
