/**
 * Hands something to the system's own menu. A reader who closes the menu has not been refused.
 *
 * @throws DOMException where the system refuses
 */
export async function shareByMenu(data: ShareData): Promise<void> {
  try {
    await navigator.share(data);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
