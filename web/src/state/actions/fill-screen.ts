/** Shows the page on the whole screen, where the browser lets it. */
export function fillScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
