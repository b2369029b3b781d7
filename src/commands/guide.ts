// `npm run guide`: writes the generated parts of content/README.md anew, from the tables that the check of all content
// reads.
import { readFileSync, writeFileSync } from 'node:fs';
import { withGenerated } from '../editor/guide.ts';
import { commandLine } from './command.mjs';

commandLine({ name: 'npm run guide', does: 'writes the generated parts of content/README.md anew.' });

const FILE = 'content/README.md';
writeFileSync(FILE, withGenerated(readFileSync(FILE, 'utf8')));
