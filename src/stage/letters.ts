/**
 * What is set to see how wide letters are, and how wide it was measured in each face that drawings mostly use, as a
 * multiple of the type's size.
 */
export const PROBE = 'Revenue of 2025, in dollars';
export const MEASURED = { label: 12.305, 'label-strong': 12.659, display: 12.395 } as const;

/** How much wider letters may be than they were measured before words that stand side by side run into one another. */
const SLACK = 1.04;
const SIZE = 100;

let watched = false;

/** Whether words are set otherwise than they were measured. */
export const areOther = (): boolean => 'letters' in document.documentElement.dataset;

/**
 * Watches whether this browser sets a drawing's words as wide as they were measured. Where it does not (faces refused
 * or late, spacing or sizes of the reader's own that no page may overrule) the stage shows each frame's picture, whose
 * words are outlines, until it does.
 */
export function watchLetters(): void {
  if (watched) return;
  watched = true;
  const root = document.documentElement;
  const probe = document.createElement('div');
  probe.classList.add('drawing', 'probe');
  probe.ariaHidden = 'true';
  const lines = Object.entries(MEASURED).map(([face, ems]) => {
    const line = document.createElement('span');
    line.classList.add('text', `face-${face}`);
    line.style.fontSize = `${SIZE}px`;
    line.textContent = PROBE;
    probe.append(line);
    return { line, most: ems * SIZE * SLACK };
  });
  document.body.append(probe);
  const observer = new ResizeObserver(() => {
    const other = lines.some(({ line, most }) => line.getBoundingClientRect().width > most);
    if (other === 'letters' in root.dataset) return;
    root.toggleAttribute('data-letters', other);
    if (!other) return;
    // What was drawn by the server is in words too.
    for (const section of document.querySelectorAll('[data-exhibit]:is([data-live], :has([data-drawn] svg))'))
      section.dispatchEvent(new Event('letters'));
  });
  for (const { line } of lines) observer.observe(line);
}
