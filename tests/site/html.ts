const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attribute values. */
export const esc = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
