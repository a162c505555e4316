import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

/** The least a grammY bot can do, in the two ways grammY runs one: the peer of the load run. */
const { BOT_TOKEN = "", BOT_API_ROOT = "", ECHO_RUNNER = "" } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } });
bot.on("message:text", (ctx) => ctx.reply(ctx.msg.text));
if (ECHO_RUNNER === "yes") run(bot);
else void bot.start();
process.on("SIGTERM", () => process.exit(0));
