/** In the live preview only: what the check of all content finds worth a look, folded away in a corner of the page. */
import './editor.css';

/** A warning with the way to its place. */
export interface LinkedWarning {
  readonly address: string;
  /** As the check prints it. */
  readonly text: string;
}

function box(warnings: readonly LinkedWarning[]): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'desk-warnings';
  const summary = document.createElement('summary');
  summary.textContent = `${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`;
  const list = document.createElement('ul');
  for (const { address, text } of warnings) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = text;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/editor/warnings.json`);
const warnings = response.ok ? ((await response.json()) as readonly LinkedWarning[]) : [];
if (warnings.length > 0) document.body.append(box(warnings));
