/** Base64 in parts, so that a page stays awake: bytes in threes, letters in fours, some hundred kilobytes at a time. */
const PART = 3 * 2 ** 17;

/** As many as a call takes for arguments. */
const ARGUMENTS = 2 ** 13;

export async function toBase64(bytes: Uint8Array, pause: () => Promise<void>): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    parts.push(btoa(textOf(bytes.subarray(at, at + PART))));
    await pause();
  }
  return parts.join('');
}

/** Throws if the text is not Base64. */
export async function fromBase64(text: string, pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const step = (PART / 3) * 4;
  for (let at = 0; at < text.length; at += step) {
    parts.push(Uint8Array.from(atob(text.slice(at, at + step)), (letter) => letter.charCodeAt(0)));
    await pause();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ARGUMENTS) text += String.fromCharCode(...bytes.subarray(at, at + ARGUMENTS));
  return text;
}
