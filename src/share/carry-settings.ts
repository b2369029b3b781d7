/**
 * Lets what leaves the story carry what its reader has set: link, citation and code lead to that result and no longer
 * to ours.
 *
 * @param frame `your-fuse/yours`
 */
export function carrySettings(take: HTMLElement, frame: string): void {
  const [exhibit = '', id = ''] = frame.split('/');
  const form = document.querySelector<HTMLElement>(`[id="${exhibit}-${id}"][data-controls]`);
  const settings = new URLSearchParams(location.search).get(exhibit);
  const { results, outcomes = '', story, address = '' } = take.dataset;
  const outcome = form?.dataset['outcome'];
  // Set by nobody, or in a form that the page could not read.
  if (outcome === undefined || settings === null || results === undefined || story === undefined) return;
  // The result has a page and a card of its own; behind the # no server hears of the terms.
  const own = outcomes.split(' ').includes(outcome)
    ? `${results.replace(':outcome', outcome)}#${settings}`
    : story.replace(':settings', `${exhibit}=${settings}`);
  take.dataset['address'] = own;
  for (const field of take.querySelectorAll<HTMLTextAreaElement>('[data-text]')) {
    const text =
      field.dataset['text'] === 'embed'
        ? field.value.replace(/(<iframe src="[^"?]*)/, `$1?${exhibit}=${settings}`)
        : field.value.replaceAll(address, own);
    field.value = text;
  }
}
