import { type FileProblem, withFile } from './file-problem.ts';

/** The encodings that bureaus' files come in. GBK is read as its superset GB 18030. */
export type TextEncoding = 'utf-8' | 'gbk';

/** How an encoding is written for people. */
const ENCODING_NAMES: Record<TextEncoding, string> = { 'utf-8': 'UTF-8', gbk: 'GBK' };

/** True where the bytes are text in this encoding without one broken character. */
export function isEncodedAs(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    decoder(encoding, true).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text of the bytes; broken characters become U+FFFD. A byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return decoder(encoding, false).decode(bytes);
}

/**
 * The encoding the bytes are really in; null where neither fits. Chinese text in one is seldom valid in the other, with one
 * snare: some GBK words are valid UTF-8 (小学 reads as the Cyrillic Сѧ). Text with nothing above U+07FF, whose foreign
 * letters always stand in twos or more, is such GBK; a single é or ü in an English file is not.
 */
export function encodingOf(bytes: Uint8Array, stated?: TextEncoding): TextEncoding | null {
  if (!isEncodedAs(bytes, 'utf-8')) return isEncodedAs(bytes, 'gbk') ? 'gbk' : null;
  const foreign = decodeAs(bytes, 'utf-8').match(/[^\p{ASCII}]+/gu) ?? [];
  const isAmbiguous = foreign.length > 0 && foreign.every((run) => /^[\u0080-\u07ff]+$/.test(run));
  if (!isAmbiguous || !isEncodedAs(bytes, 'gbk')) return 'utf-8';
  return stated === 'gbk' || foreign.every((run) => run.length > 1) ? 'gbk' : 'utf-8';
}

/** Decodes a text file; null where it is in no encoding that is read. Says so where the encoding is not what was stated, or had to be guessed. */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  stated?: TextEncoding,
): { text: string | null; encoding: TextEncoding; problems: FileProblem[] } {
  const real = encodingOf(bytes, stated);
  if (real === null) {
    const encoding = stated ?? 'utf-8';
    return { text: null, encoding, problems: [isUtf16(bytes) ? utf16Text(file) : brokenText(file)] };
  }
  const encoding = stated && isAscii(bytes) ? stated : real;
  const problems = stated && stated !== encoding ? [wrongEncoding(file, stated, encoding)] : [];
  if (!stated && encoding === 'gbk') problems.push(assumedEncoding(file));
  return { text: decodeAs(bytes, encoding), encoding, problems };
}

/** The stated encoding is not the file's: an error, because half the names would be unreadable. */
export function wrongEncoding(file: string, stated: TextEncoding, real: TextEncoding): FileProblem {
  const [said, is] = [ENCODING_NAMES[stated], ENCODING_NAMES[real]];
  return {
    severity: 'error',
    code: 'wrong-encoding',
    file,
    found: is,
    expected: { zh: said, en: said },
    message: withFile(file, {
      zh: `配置写明编码为 ${said}，文件实际是 ${is}；请在配置中改为 "encoding": "${real}"，或把文件另存为 ${said}。`,
      en: `the config says ${said} but the file is ${is}; set "encoding": "${real}" in the config or save the file as ${said}.`,
    }),
  };
}

/** Nothing said the encoding and the text is not UTF-8: read as GBK, and said. */
export function assumedEncoding(file: string): FileProblem {
  return {
    severity: 'warning',
    code: 'encoding-assumed',
    file,
    found: 'GBK',
    expected: { zh: 'UTF-8，或在配置中写明编码', en: 'UTF-8, or the encoding named in the config' },
    message: withFile(file, {
      zh: '文件不是 UTF-8，已按 GBK 读取；请核对中文是否正确，并在配置中写明 "encoding": "gbk"。',
      en: 'the file is not UTF-8 and was read as GBK; check the Chinese text and set "encoding": "gbk" in the config.',
    }),
  };
}

function brokenText(file: string): FileProblem {
  return {
    severity: 'error',
    code: 'unknown-encoding',
    file,
    expected: { zh: 'UTF-8 或 GBK 文本', en: 'text in UTF-8 or GBK' },
    message: withFile(file, {
      zh: '文件既不是 UTF-8 也不是 GBK 文本，可能已损坏；请用 UTF-8 重新保存。',
      en: 'the file is neither UTF-8 nor GBK text and may be damaged; save it again as UTF-8.',
    }),
  };
}

/** By the byte order mark that Excel's "Unicode text" begins with. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function utf16Text(file: string): FileProblem {
  return {
    severity: 'error',
    code: 'unknown-encoding',
    file,
    found: 'UTF-16',
    expected: { zh: 'UTF-8 或 GBK 文本', en: 'text in UTF-8 or GBK' },
    message: withFile(file, {
      zh: '文件是 UTF-16（Excel 的“Unicode 文本”）；请另存为“CSV UTF-8”。',
      en: 'the file is UTF-16 (Excel\'s "Unicode text"); save it as "CSV UTF-8".',
    }),
  };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function decoder(encoding: TextEncoding, fatal: boolean): TextDecoder {
  return new TextDecoder(encoding === 'gbk' ? 'gb18030' : 'utf-8', { fatal });
}
