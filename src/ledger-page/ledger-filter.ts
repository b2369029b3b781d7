// The ledger page's controls. Without this script they stay out of sight, and the lists of ready-made selections do
// their work.
import { FACETS, formatFilter, matches, parseFilter, plain, type Filed, type Filter } from './ledger-query.ts';

/** How long a reader's typing must rest before the list follows and the count is announced. */
const REST = 200;

interface Entry extends Filed {
  readonly element: HTMLElement;
}

/** @throws Error if the page lacks it: the page and this script belong together */
function need<T extends Element>(found: T | null, what: string): T {
  if (!found) throw new Error(`the ledger page has no ${what}`);
  return found;
}

const form = need(document.querySelector<HTMLFormElement>('form[data-filter]'), 'filter');
const count = need(form.querySelector('output'), 'count');
const search = need(form.querySelector<HTMLInputElement>('input[name="q"]'), 'search');
const select = (name: string) => need(form.querySelector<HTMLSelectElement>(`select[name="${name}"]`), name);
const selects = { topic: select('topic'), verdict: select('verdict'), source: select('source') };
const sections = [...document.querySelectorAll<HTMLElement>('[data-topic-section]')];
const entries: readonly Entry[] = [...document.querySelectorAll<HTMLElement>('.entry')].map((element) => ({
  element,
  topic: element.dataset['topic'] ?? '',
  verdict: element.dataset['verdict'] ?? '',
  sources: (element.dataset['sources'] ?? '').split(' '),
  text: plain(element.textContent),
}));

const valuesOf = (control: HTMLSelectElement): ReadonlySet<string> =>
  new Set([...control.options].map(({ value }) => value));
const known = {
  topic: valuesOf(selects.topic),
  verdict: valuesOf(selects.verdict),
  source: valuesOf(selects.source),
};

const asked = (): Entry | undefined => entries.find(({ element }) => `#${element.id}` === location.hash);

const chosen = (): Filter => ({
  topic: selects.topic.value,
  verdict: selects.verdict.value,
  source: selects.source.value,
  text: search.value,
});

/** Shows what the filter lets through, and the entry the address asks for in any case. */
function show(filter: Filter): void {
  const target = asked();
  let found = 0;
  for (const entry of entries) {
    const fits = matches(entry, filter);
    if (fits) found += 1;
    entry.element.hidden = !fits && entry !== target;
  }
  for (const section of sections) section.hidden = !section.querySelector('.entry:not([hidden])');
  const words = count.dataset[target && !matches(target, filter) ? 'foundAndAsked' : 'found'] ?? '';
  const summary = words.replace('{found}', String(found)).replace('{all}', String(entries.length));
  // Writing the same words again would announce them again.
  if (count.textContent !== summary) count.textContent = summary;
}

function follow(): void {
  const filter = chosen();
  show(filter);
  const query = formatFilter(filter);
  history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

let resting: ReturnType<typeof setTimeout> | undefined;
function followAfter(milliseconds: number): void {
  clearTimeout(resting);
  resting = setTimeout(follow, milliseconds);
}

function goToAsked(): void {
  show(chosen());
  asked()?.element.scrollIntoView();
}

const first = parseFilter(new URLSearchParams(location.search), known);
for (const facet of FACETS) selects[facet].value = first[facet];
search.value = first.text;
form.hidden = false;
for (const list of document.querySelectorAll<HTMLElement>('[data-without-script]')) list.hidden = true;
goToAsked();

form.addEventListener('change', () => followAfter(0));
form.addEventListener('input', () => followAfter(REST));
// The controls have their first values only after the event.
form.addEventListener('reset', () => followAfter(0));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', goToAsked);
