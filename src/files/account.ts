import { homedir, userInfo } from 'node:os';

/**
 * Whose program this is. Containers run programs under numbers that the system has no account for: those have no name, and a home
 * only where the environment names one.
 */

/** The name that stands with a decision where the user gives none. */
export function accountName(): string {
  const name = process.env['GIT_AUTHOR_NAME'];
  return name !== undefined && name !== '' ? name : (known(() => userInfo().username) ?? 'reviewer');
}

/** The user's own folder. */
export const homeFolder = (): string | undefined => known(homedir);

/** What the system knows of the account; Node throws where it knows nothing. */
function known(ask: () => string): string | undefined {
  try {
    return ask() || undefined;
  } catch {
    return undefined;
  }
}
