import { loadKnowledge } from "./src/article/knowledge.ts";
import { createEngine } from "./src/answer/engine.ts";
import { readQuestionSet } from "./src/cli/eval/question-set.ts";
import { scoreQuestion, summarise, percentile } from "./src/cli/eval/score.ts";
const k = await loadKnowledge("knowledge"); if(!k.ok) {console.log(k.problems);process.exit(1)}
const e = createEngine(k.articles[0]);
for (const f of process.argv.slice(2).filter(x=>!x.startsWith("-"))) {
  const qs = await readQuestionSet(f, k.articles[0].sentences.map(s=>s.text));
  const sc = qs.map(q=>{const t=performance.now(); const a=e.ask(q.q, q.lang); return scoreQuestion(q,a,performance.now()-t)});
  const s = summarise(sc);
  console.log(f, "hit1", s.hit1?.toFixed(3), "hit3", s.hit3?.toFixed(3), "ref", s.refusals?.toFixed(3), s.kinds.map(k=>k.kind+" "+k.right.toFixed(2)).join(" | "), "p50", percentile(sc.map(x=>x.ms),.5).toFixed(2), "p99", percentile(sc.map(x=>x.ms),.99).toFixed(2));
  if (process.argv.includes("-f")) for (const x of sc) if(!x.right) { const a=x.answers[0]; console.log(x.question.id, x.question.kind, JSON.stringify(x.question.q), x.question.gold.map(g=>g.slice(0,20)).join("|"), "→", a.kind, a.kind==="answer"?a.entry.id:a.kind==="none"?a.reason.kind+(a.reason.kind==="not-stated"?":"+a.reason.entry.id:""):"", a.confidence.toFixed(2), a.explanation.best?.entry, a.explanation.runnerUp?.entry, "un:", a.explanation.unmatched.join(" "), "cand", a.candidates[0].sentence.index+1); }
}
