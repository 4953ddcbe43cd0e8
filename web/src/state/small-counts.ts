/** Who may have counts of one to four people at a place in files: everyone here, nobody, or who knows the server's key. */
export interface SmallCounts {
  access: 'everyone' | 'nobody' | 'key';
  /** Typed on this page and kept no longer than it; empty where none was. */
  key: string;
}
