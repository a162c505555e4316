// A file of its own: the page takes it from here, and runs without Node.

/** Who may be writing. */
export const ROLES = ["german-reader", "english-reader", "admin"] as const;
export type Role = (typeof ROLES)[number];
