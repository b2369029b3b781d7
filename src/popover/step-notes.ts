/**
 * Notes of a step: on the widest screens, where steps stand as far apart as a window is high, what is said of each
 * figure of a step stands below its text, as its note would say it. They are for the eye alone: each figure remains a
 * link with its note, for keys, fingers and those who listen.
 */
import type { Loaded } from './opening.ts';
import sheet from './step-notes.css?inline';

/** How far off the screen a step's notes are set, as a share of its height. */
const AHEAD = '100%';

/** What is said of a step's figures, each once, in the order of its text. Nothing of one that has no note. */
function notesOf(step: Element, [{ figures }, { summarize }]: Loaded): HTMLElement {
  const notes = document.createElement('div');
  notes.className = 'step-notes';
  notes.ariaHidden = 'true';
  const ids = [...step.querySelectorAll<HTMLAnchorElement>('.step-text a.fact')].map(({ hash }) => hash.slice(1));
  for (const id of new Set(ids)) {
    const text = figures[id];
    if (!text) continue;
    const note = summarize(text);
    note.dataset['verdict'] = text.check?.verdict ?? '';
    notes.append(note);
  }
  return notes;
}

/**
 * Sets the notes of each step as the reader comes near it.
 *
 * @param load what the notes say; where it fails none are set, and the next step asks again, or this one once it comes
 * near again
 */
export function annotate(load: () => Promise<Loaded>): void {
  // Comes with this script, so that the page carries it to no other screen.
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  document.adoptedStyleSheets.push(styles);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        load().then((loaded) => {
          observer.unobserve(target);
          if (!target.querySelector('.step-notes')) target.append(notesOf(target, loaded));
        }, console.warn);
      }
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  for (const step of document.querySelectorAll('[data-step]')) observer.observe(step);
}
