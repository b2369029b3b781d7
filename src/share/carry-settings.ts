/**
 * The form of a frame that a reader has set; undefined where nobody has, or the page could not read what it was asked
 * for.
 */
export function formOf(frame: string): HTMLFormElement | undefined {
  const form = document.getElementById(frame.replace('/', '-'));
  return form instanceof HTMLFormElement && form.dataset['settings'] !== undefined ? form : undefined;
}

/**
 * Lets what leaves the page carry what its reader has set: link, citation and code lead to that result and no longer to
 * ours. May be asked again, when something else is set.
 *
 * @param frame `your-fuse/yours`
 */
export function carrySettings(actions: HTMLElement, frame: string): void {
  const [exhibit = ''] = frame.split('/');
  const { settings, outcome } = formOf(frame)?.dataset ?? {};
  const { results, outcomes = '', story } = actions.dataset;
  const ours = (actions.dataset['ours'] ??= actions.dataset['address'] ?? '');
  if (settings === undefined || results === undefined || story === undefined) return;
  // A result that has a page and a card of its own: behind the # no server hears of the terms.
  const own =
    outcome !== undefined && outcomes.split(' ').includes(outcome)
      ? `${results.replace(':outcome', outcome)}#${settings}`
      : story.replace(':settings', `${exhibit}=${settings}`);
  actions.dataset['address'] = own;
  for (const field of actions.querySelectorAll<HTMLTextAreaElement>('[data-text]')) {
    // The text the page came with.
    const text = field.defaultValue;
    field.value =
      field.dataset['text'] === 'embed'
        ? text.replace(/(<iframe src="[^"?]*)/, `$1?${exhibit}=${settings}`)
        : text.replaceAll(ours, own);
  }
}
