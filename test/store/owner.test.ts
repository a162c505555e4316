import { afterEach, expect, test } from "vitest";
import { ensureOwner } from "../../src/store/owner.ts";
import { UserError } from "../../src/user-error.ts";
import { KINDS, newPlace, type Place } from "./stores.ts";

let place: Place;
afterEach(() => place.remove());

test.each(KINDS)(
  "a database over %s belongs to the first bot that opens it, and to no other one",
  async (kind) => {
    place = await newPlace(kind);
    const database = await place.open();
    await Promise.all([ensureOwner(database, 123_456), ensureOwner(database, 123_456)]);
    const refused = ensureOwner(database, 654_321);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(
      kind === "postgres" ? /^DATABASE_URL: .*123456/u : /^DATA_DIR: .*123456/u,
    );
    await ensureOwner(database, 123_456);
    await database.close();
  },
);
