// Some hosts have one page for all lost addresses, in the story’s own language: below the folder of another one it
// leads to that one’s page, which then stands at the address that was asked for.
const PAGE = '404.html';

/** Goes to the page of the language in whose folder the lost address is, if this is not it. */
export function leadToLanguage(): boolean {
  const root = document.querySelector<HTMLAnchorElement>('a[data-root]')?.pathname ?? '/';
  const asked = location.hash.slice(1);
  if (location.pathname === root + PAGE && asked.startsWith(root)) history.replaceState(null, '', asked);
  const homes = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')].map(({ pathname }) => pathname);
  const home = homes.find((each) => each.length > root.length && location.pathname.startsWith(each));
  if (home === undefined || location.pathname === home + PAGE) return false;
  location.replace(`${home}${PAGE}#${location.pathname}${location.search}`);
  return true;
}
