import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of a file's bytes in hexadecimal, by which an imported file is known again. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
