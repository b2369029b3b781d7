/** The project's folder: npm runs every command there. */
export const ROOT = process.cwd();
