import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Makes texts that lead to nobody, for whoever has the database but not the secret. */
export interface Sealing {
  /** A value (as JSON) that only the same secret opens; each time another text. */
  readonly seal: (value: unknown) => string;
  /** The value; undefined for a text that was sealed with another secret, or changed. */
  readonly open: (text: string) => unknown;
  /** The same text each time, to look something up by. @param kind what the id is of: the same number may be a user's and a chat's. */
  readonly hash: (kind: string, id: string | number) => string;
}

const KEY_BYTES = 32;
// The sizes NIST SP 800-38D recommends for GCM.
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keyed hashes (HMAC-SHA256) and encryption (AES-256-GCM), each with a key of its own made from the secret (HKDF, RFC 5869). */
export function createSealing(secret: string): Sealing {
  const keyFor = (use: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `ask-the-article ${use}`, KEY_BYTES));
  const hashKey = keyFor("hash");
  const sealKey = keyFor("seal");

  return {
    seal: (value) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
      const sealed = [cipher.update(JSON.stringify(value), "utf8"), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString("base64");
    },
    open: (text) => {
      const bytes = Buffer.from(text, "base64");
      const start = NONCE_BYTES + TAG_BYTES;
      if (bytes.length < start) return undefined;
      try {
        const options = { authTagLength: TAG_BYTES };
        const nonce = bytes.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv("aes-256-gcm", sealKey, nonce, options);
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, start));
        const opened = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]);
        return JSON.parse(opened.toString("utf8"));
      } catch {
        return undefined;
      }
    },
    hash: (kind, id) => createHmac("sha256", hashKey).update(`${kind} ${id}`).digest("base64url"),
  };
}
