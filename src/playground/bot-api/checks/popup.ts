import type { World } from "../../world/world.ts";
import type { Payload } from "../method-types.ts";
import { badRequest } from "../refusal.ts";
import { characters } from "./clean-text.ts";
import { deepLinkParameter, START_PARAMETER } from "./keyboard.ts";

/** Characters: «0-200» in the docs of answerCallbackQuery. */
const LONGEST_POPUP = 200;

/** The answer to a tap. @throws {Refusal} where its text is too long, or its link leads elsewhere than to the bot. */
export function checkPopup({ self }: World, { text = "", url = "" }: Payload<"answerCallbackQuery">): void {
  if (characters(text) > LONGEST_POPUP) throw badRequest("MESSAGE_TOO_LONG");
  if (url === "") return;
  // «you may use links like t.me/your_bot?start=XXXX that open your bot with a parameter»; games are not played here.
  const link = /^https?:\/\//iu.test(url) ? url : `https://${url}`;
  const parameter = deepLinkParameter(link, self.username);
  if (parameter === undefined || !START_PARAMETER.test(parameter)) throw badRequest("URL_INVALID");
}
