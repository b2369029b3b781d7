// @ts-check
// Before a command that needs the packages: installs them if they are missing. The command after it then runs on the
// Node that came with them, and gets the arguments.
import { commandLine } from './command.mjs';
import { installIfMissing } from './install.mjs';

commandLine({ name: `npm run ${process.env['npm_lifecycle_event'] ?? 'build'}`, does: 'installs what is missing.' });
await installIfMissing();
