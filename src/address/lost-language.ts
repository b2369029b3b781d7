// Some hosts have one page for all lost addresses, in the story’s own language: below the folder of another one it
// leads to that one’s page, which then stands at the address that was asked for.
import { decoded } from './decoded.ts';

const PAGE = '404.html';

/** Goes to the page of the language in whose folder the lost address is, if this is not it. */
export function leadToLanguage(): boolean {
  const root = document.querySelector<HTMLAnchorElement>('a[data-root]')?.pathname ?? '/';
  const asked = location.hash.slice(1);
  // One that began with two slashes would name another host.
  if (location.pathname === root + PAGE && asked.startsWith(root) && !/^[/\\]{2}/.test(asked))
    history.replaceState(null, '', asked);
  const homes = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')].map(({ pathname }) => pathname);
  // The folder may be said in capitals, with slashes too many, or encoded once more.
  const path = decoded(location.pathname).replace(/[/\\]+/g, '/');
  const isBelow = (home: string): boolean => path.toLowerCase().startsWith(decoded(home).toLowerCase());
  const home = homes.find((each) => each.length > root.length && isBelow(each));
  if (home === undefined || location.pathname === home + PAGE) return false;
  const meant = home + encodeURI(path.slice(decoded(home).length)).replace(/[?#]/g, encodeURIComponent);
  // Said rightly, it may be there.
  const lost = meant === location.pathname ? `${home}${PAGE}#${meant}` : meant;
  location.replace(lost + location.search + location.hash);
  return true;
}
