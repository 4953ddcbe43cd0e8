/** Answers whether so many seconds have passed since the call. */
export function stopAfter(seconds: number): () => boolean {
  const end = performance.now() + 1000 * seconds;
  return () => performance.now() > end;
}
