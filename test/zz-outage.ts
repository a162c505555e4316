// scratch, removed afterwards
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, writeFileSync } from "node:fs";
import { openPlayground } from "../src/playground/playground.ts";
import { gather } from "./bench/crash/crowd.ts";
import { openBalancer } from "./bench/crash/balancer.ts";
import { freePort } from "./e2e/free-port.ts";
import { startPostgres } from "./store/postgres.ts";
const OUT = Number(process.env["OUT"] ?? 20) * 1000;
const COUNT = Number(process.env["COUNT"] ?? 400);
const HOLD = process.env["HOLD"] === "1";
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const postgres = await startPostgres();
const url = await postgres.createDatabase();
const playground = await openPlayground({ port: 0, scene: false });
const ports = [await freePort(), await freePort(), await freePort()];
const balancer = await openBalancer(ports);
const children: ChildProcess[] = [];
for (const [i, port] of ports.entries()) {
  writeFileSync(`/tmp/rv/bot${i}.log`, "");
  const c = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], { env: { PATH: process.env["PATH"] ?? "", BOT_TOKEN: playground.token, BOT_API_ROOT: playground.address, BOT_MODE: "webhook", WEBHOOK_URL: `http://127.0.0.1:${balancer.port}/telegram`, WEBHOOK_SECRET: "a-secret-for-the-crash-bench", PORT: String(port), DATABASE_URL: url, LOG_LEVEL: process.env["LL"] ?? "debug", RATE_LIMIT_MESSAGES: "1000", RATE_LIMIT_GROUP_MESSAGES: "1000" } });
  c.stdout.on("data", (d) => appendFileSync(`/tmp/rv/bot${i}.log`, d));
  c.stderr.on("data", (d) => appendFileSync(`/tmp/rv/bot${i}.log`, d));
  c.once("exit", (code, sig) => console.log(`bot ${i} exit`, code, sig));
  children.push(c);
}
const ready = async (i: number) => { try { const r = await fetch(`http://127.0.0.1:${ports[i]}/readyz`); return `${r.status} ${(await r.text()).replaceAll("\n", "; ")}`; } catch (e) { return String(e); } };
const age = async (i: number) => { try { const r = await (await fetch(`http://127.0.0.1:${ports[i]}/metrics`)).text(); return /^ask_queue_age_seconds (.*)$/m.exec(r)?.[1] ?? "-"; } catch (e) { return String(e); } };
while (!(await ready(0)).startsWith("200") || !(await ready(1)).startsWith("200") || !(await ready(2)).startsWith("200")) await sleep(300);
console.log("started");
const texts = ["Wer hat die Partnerschaft bestätigt?", "Mit wem arbeitet Apple in China zusammen?", "Warum braucht Apple einen Partner in China?", "Wer ist Joe Tsai?"];
if (HOLD) playground.botApi.faults.plan("sendMessage", { kind: "refuse", code: 429, description: "Too Many Requests", parameters: { retry_after: 45 } });
const start = performance.now();
const t = () => ((performance.now() - start) / 1000).toFixed(1);
const crowds = [gather(playground, COUNT)];
crowds[0]!.ask(texts);
const report = async (what: string) => { console.log(t(), what, JSON.stringify(crowds.map((c) => c.answers())), await ready(0), "|age", await age(0)); };
await sleep(1500);
await report("before stop");
await postgres.stop();
await report("stopped");
const end = performance.now() + OUT;
let n = 0;
while (performance.now() < end) {
  const c = gather(playground, 40); crowds.push(c); c.ask(texts);
  await sleep(2000);
  if (n++ % 3 === 0) await report("out");
}
await postgres.start();
console.log(t(), "postgres back");
const late = gather(playground, 100); crowds.push(late); late.ask(texts);
for (let k = 0; k < 40; k++) {
  await sleep(1500);
  if (k % 3 === 0) await report("back");
  if (crowds.every((c) => (c.answers()[0] ?? 0) === 0) && k > 12) break;
}
await report("end");
for (const i of [0, 1, 2]) console.log(i, await ready(i), await age(i));
if (process.env["AWAYSTOP"]) { await postgres.stop(); await sleep(1500); }
for (const [i, c] of children.entries()) { const at = performance.now(); const e = once(c, "exit"); c.kill("SIGTERM"); await e; console.log("stop", i, ((performance.now() - at) / 1000).toFixed(1), "s"); }
balancer.close(); await playground.close(); await postgres.close();
process.exit(0);
