/** One address of every kind of page. A test asks that each route has one. */
export const KINDS = [
  '',
  '404.html',
  'about/',
  'arithmetic/',
  'brief/',
  'embed/your-fuse/yours/',
  'exhibits/',
  'exhibits/the-bill/both-loans/',
  'exhibits/two-customers/',
  'exhibits/your-fuse/ends/2026-q4/',
  'glossary/',
  'ledger/',
  'ledger/verdict/differs/',
  'sources/',
  'storyboard/',
] as const;
