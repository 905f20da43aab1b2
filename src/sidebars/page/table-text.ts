/** A table is pasted with tabs, or comes from a file with semicolons. */
export function tableArgs(text: string): {tsv: string} | {csv: string} {
  const [header = ''] = text.split(/\r?\n/, 1);
  return header.includes('\t') ? {tsv: text} : {csv: text};
}

/** Text of a file that Excel saved: UTF-8, or the Windows code page. */
export function decodeFile(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
