// Scripts that stand in the page itself, because they must have run before anything is painted. Written for any
// browser: they are not compiled.

/** In every page's head: the theme the reader has chosen, if not the system's. */
const theme = `(function () {
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (refused) {}
})();`;

/**
 * In the head. Chooses between the two ways to read: a stage that follows the scroll, or text and pictures in turn,
 * which is what the page is without this, what a reader may ask for, and what one who wants less motion or fewer bytes
 * gets unasked. Goes back to the latter if one of the story's own scripts is refused or broken, or has not reported a
 * while after the page has been read in: a script that hangs would keep the page from ever having loaded. Until then
 * stages show the pictures of their first frames, fetched as they come near, once the script is late: parsed anew,
 * because Chromium fetches cloned images at once, however lazy they are. What fails of others' (an extension's or a
 * host's script, an element that the policy refuses, a browser's notice of an observer) is no failure of the story.
 * Should its own script report after all, the stage comes back: see reading.ts.
 */
const reading = `function place(section, step) {
  var drawn = section.querySelector('[data-drawn]');
  drawn.innerHTML = step.querySelector('picture').outerHTML;
  return drawn.querySelector('img');
}
function arrive(section) {
  var id = location.hash.slice(1);
  var at = id.indexOf(section.id + '/') === 0 ? document.getElementById(id) : null;
  var step = at && at.closest('[data-step]');
  var frame = step && step.id.slice(section.id.length + 1);
  if (!frame || frame === section.dataset.frame) return;
  place(section, step).removeAttribute('loading');
  section.dataset.frame = frame;
}
(function () {
  var root = document.documentElement;
  if (!('IntersectionObserver' in window && 'noModule' in HTMLScriptElement.prototype)) return;
  var asked = null;
  try { asked = localStorage.getItem('reading'); } catch (refused) {}
  var calm = matchMedia('(prefers-reduced-motion: reduce)').matches || (navigator.connection && navigator.connection.saveData);
  if (asked === 'still' || (calm && asked !== 'scroll')) return;
  root.dataset.reading = 'scroll';
  function late() {
    if ('ready' in root.dataset) return;
    [].forEach.call(document.querySelectorAll('[data-exhibit]'), function (section) {
      var step = section.querySelector('[data-step]');
      if (step && !section.querySelector('[data-drawn] > *')) place(section, step);
    });
  }
  function unroll() {
    if ('ready' in root.dataset) return;
    delete root.dataset.reading;
    root.dataset.late = '';
  }
  addEventListener('error', function (event) {
    var from = String(event.filename || event.target.src || '');
    if (from.indexOf(location.origin) === 0 && from.indexOf('/_astro/') > 0) unroll();
  }, true);
  document.addEventListener('readystatechange', function () { setTimeout(late, 1000); setTimeout(unroll, 4000); }, { once: true });
})();`;

/**
 * After the faces, where a story begins. On a first visit the first screen is painted by itself, in the stand-ins,
 * which are as wide: the web fonts are asked for after that, and what is below is laid out then, by the rule for
 * `data-first`; once, in the web fonts, if they and all else come within a moment. On a slow line and a slow phone the
 * first screen then waits for nothing but itself. The story's own script, which measures the page, does not wait for
 * that: see reading.ts. Who has been here before has the fonts, whoever comes by a link to a picture should see it
 * once, and who comes back to the page comes back to a place in it. A page that a sandboxed embed has opened is in its
 * sandbox, and may not even ask for the worker.
 */
const first = `(function () {
  try { if (navigator.serviceWorker.controller) return; } catch (refused) {}
  var root = document.documentElement, held = [];
  if (!('PerformancePaintTiming' in window)) return;
  var came = performance.getEntriesByType('navigation')[0];
  if (location.hash || document.hidden || !came || came.type !== 'navigate') return;
  [].forEach.call(document.styleSheets, function (sheet) {
    for (var i = sheet.cssRules.length; i--; )
      if (sheet.cssRules[i] instanceof CSSFontFaceRule) {
        held.push(sheet.insertRule.bind(sheet, sheet.cssRules[i].cssText));
        sheet.deleteRule(i);
      }
  });
  new PerformanceObserver(function (seen, observer) {
    observer.disconnect();
    held.forEach(function (insert) { insert(); });
    setTimeout(function () { delete root.dataset.first; }, 200);
  }).observe({ type: 'paint', buffered: true });
  root.dataset.first = '';
})();`;

/**
 * At the end of an exhibit. If the address asks for one of its frames, that frame's picture takes the place of the
 * first frame's drawing before either is seen.
 */
const arrive = `arrive(document.currentScript.closest('[data-exhibit]'))`;

/** In an embed's head, in place of the reader's own theme: the one the page around it asks for. */
const asked = `(function () {
  var theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();`;

/** All of them by name, as source: the policy of a page lists their hashes. */
export const INLINE_SCRIPTS = { theme, reading, first, arrive, asked } as const;
