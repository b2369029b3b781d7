// Loaded late. An open page takes on the theme that its reader chooses in another tab, or chose on the page that they
// come back from.
const root = document.documentElement;

function follow(): void {
  let theme: string | null;
  try {
    theme = localStorage.getItem('theme');
  } catch {
    return;
  }
  const chosen = theme === 'light' || theme === 'dark' ? theme : 'system';
  if (chosen === (root.dataset['theme'] ?? 'system')) return;
  // As though pressed here; most pages leave the choice to the story's.
  const button = document.querySelector<HTMLElement>(`[data-theme-preference="${chosen}"]`);
  if (button) button.click();
  else if (chosen === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = chosen;
}

addEventListener('storage', ({ key }) => {
  // None where all is forgotten.
  if (key === 'theme' || key === null) follow();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) follow();
});

export {};
