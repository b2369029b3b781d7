/**
 * Gives each sign that stands for a picture of an exhibit the picture's text alternative. Written into the page a
 * second time, a hundred of them would delay its first paint.
 */
export function describePictures(exhibit: HTMLElement): void {
  for (const step of exhibit.querySelectorAll('[data-step]')) {
    const sign = step.querySelector('[data-described]');
    const words = step.querySelector<HTMLImageElement>('.frame img')?.alt;
    if (!sign || words === undefined) continue;
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', `${exhibit.dataset['named'] ?? ''}${words}`);
  }
}
