import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { further, pages as own, read, unescape } from './site.ts';

/** Of every language: each has code of its own among its words. */
const pages = ['', ...further.map((language) => `${language}/`)].flatMap((base) => own.map((page) => base + page));

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/g;
/** Data for machines, which no browser runs. */
const DATA = /\btype="application\/(ld\+)?json"/;

/** The code of every element of a name that stands in the page itself. */
const inline = (html: string, name: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !DATA.test(attributes))
    .map(([, , code = '']) => code);

const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

function policyOf(page: string, html: string): Map<string, string[]> {
  const policies = [...html.matchAll(POLICY)];
  expect(policies, page).toHaveLength(1);
  // What stands before the policy is not under it.
  const before = html.slice(0, policies[0]?.index);
  expect(before, page).not.toMatch(/<(script|style|link rel="(stylesheet|preload|icon))\b/);
  return new Map(
    unescape(policies[0]?.[1] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

test('every page’s policy allows its own inline scripts and styles by their hash, and nothing else', () => {
  let checked = 0;
  for (const page of pages) {
    const html = read(page);
    const policy = policyOf(page, html);
    expect(policy.get('default-src'), page).toEqual(["'self'"]);
    expect(policy.get('object-src'), page).toEqual(["'none'"]);
    expect(policy.get('base-uri'), page).toEqual(["'self'"]);
    // What a page that was saved as one file shows, it shows from here.
    for (const name of ['img-src', 'font-src', 'style-src']) {
      expect(policy.get(name)?.slice(0, 2), page).toEqual(["'self'", 'https://short-fuse.example']);
      policy.set(name, policy.get(name)?.toSpliced(1, 1) ?? []);
    }
    for (const [name, sources] of policy)
      for (const source of sources)
        expect(source, `${page}: ${name}`).toMatch(/^'(self|none|sha256-[A-Za-z0-9+/=]+)'$|^data:$/);
    for (const name of ['script', 'style'] as const)
      for (const code of inline(html, name)) {
        expect(policy.get(`${name}-src`), `${page}: <${name}>${code.slice(0, 80)}`).toContain(hash(code));
        checked += 1;
      }
    const allowed = (['script', 'style'] as const)
      .flatMap((name) => inline(html, name))
      .concat('')
      .map(hash);
    for (const [name, sources] of policy)
      for (const source of sources.filter((each) => each.startsWith("'sha256-")))
        expect(allowed, `${page}: ${name} ${source}`).toContain(source);
  }
  expect(checked).toBeGreaterThan(20);
});

test('no page has an inline style, an inline handler, an address that is code, or a form that is sent', () => {
  for (const page of pages) {
    const markup = read(page).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    const wrong = Array.from(markup.matchAll(/<[a-z][^>]*>/gi), ([tag]) => tag).filter(
      (tag) =>
        /\s(style|on[a-z]+|srcdoc|formaction)=/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')) ||
        /\s(href|src|action)="\s*(javascript|vbscript|data):/i.test(tag),
    );
    expect(wrong, page).toEqual([]);
    expect(markup, page).not.toMatch(/<form\b[^>]*\saction=|<base\b/);
  }
});
