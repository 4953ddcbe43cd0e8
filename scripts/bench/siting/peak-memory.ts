/** The most memory that this process has held at once, in millions of bytes, WebAssembly and buffers included. */
export function peakMemoryMB(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}
