/**
 * The reader's preferences: theme, and reading with or without animation. The page's head applies them before it is
 * painted.
 */
const root = document.documentElement;

/** Storage may be refused; then the choice lasts as long as the page. */
function remember(key: 'theme' | 'reading', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused.
  }
}

function setTheme(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  remember('theme', theme);
}

/** Changes the way of reading. The reader's place is kept as whenever the page's layout changes. */
function setStill(still: boolean): void {
  if (still) delete root.dataset['reading'];
  else root.dataset['reading'] = 'scroll';
  remember('reading', still ? 'still' : 'scroll');
}

function press(): void {
  const { theme = 'system' } = root.dataset;
  for (const button of document.querySelectorAll('button[data-preference]'))
    button.setAttribute('aria-pressed', String(root.dataset['reading'] !== 'scroll'));
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-preference]'))
    button.setAttribute('aria-pressed', String(button.dataset['themePreference'] === theme));
}

for (const group of document.querySelectorAll<HTMLElement>('[data-preferences]')) {
  group.hidden = false;
  group.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const theme = button.dataset['themePreference'];
    if (theme !== undefined) setTheme(theme);
    else setStill(root.dataset['reading'] === 'scroll');
    press();
  });
}
press();
