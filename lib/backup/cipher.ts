import * as z from 'zod/mini';
import { Refusal } from './refusal.ts';

/**
 * The lock of a copy: a key is derived from the password by PBKDF2 (as many rounds as OWASP asks for with SHA-256, 2023),
 * the contents are encrypted by AES-GCM, which notices any change, also of what stands beside them in the open.
 */

const ITERATIONS = 600_000;

const base64 = (bytes: number) => z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.length(Math.ceil(bytes / 3) * 4));

/** What is needed to open the lock beside the password. More rounds than that would only keep a computer busy. */
export const LOCK = z.strictObject({
  cipher: z.literal('AES-GCM'),
  derivation: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.minimum(ITERATIONS), z.maximum(5_000_000)),
  salt: base64(16),
  iv: base64(12),
});
export type Lock = z.infer<typeof LOCK>;

/** A lock of its own for each copy. */
export function newLock(): Lock {
  const letters = (bytes: number) => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))));
  return { cipher: 'AES-GCM', derivation: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: letters(16), iv: letters(12) };
}

/** Encrypts; `beside` is what stands in the open and may not be changed either. */
export async function lock(bytes: Uint8Array<ArrayBuffer>, password: string, own: Lock, beside: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(cipherOf(own, beside), await keyOf(password, own, 'encrypt'), bytes));
}

/** Decrypts. Throws a `Refusal` if the password is another one. */
export async function unlock(bytes: Uint8Array<ArrayBuffer>, password: string, own: Lock, beside: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(password, own, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipherOf(own, beside), key, bytes));
  } catch {
    throw new Refusal('password');
  }
}

function cipherOf({ iv }: Lock, beside: string) {
  return { name: 'AES-GCM', iv: bytesOf(iv), additionalData: new TextEncoder().encode(beside) };
}

async function keyOf(password: string, { salt, iterations }: Lock, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  // The same password is written in two ways on two systems: «й» as one sign or as two.
  const typed = new TextEncoder().encode(password.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

const bytesOf = (letters: string) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
