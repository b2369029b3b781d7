// @ts-check
// Before a command that needs the packages: installs them if they are missing. The command after it then runs on the
// Node that came with them.
import { installIfMissing } from './install.mjs';

await installIfMissing();
