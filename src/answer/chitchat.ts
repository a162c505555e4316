import type { ChitchatTopic } from "./answer.ts";
import { fold } from "./fold.ts";
import { foldedWords, type Token, tokenise } from "./tokens.ts";

/**
 * Small talk is told by its words: a message is small talk when it holds one of these phrases and, apart from them and
 * from fillers, nothing else. `Hallo, wer ist Joe Tsai?` is a question, `hallo du` is not.
 *
 * Written as people type; compared folded. Earlier topics win, greetings last: `hey, how are you?` is about well-being.
 */
const PHRASES: readonly (readonly [ChitchatTopic, string])[] = [
  [
    "identity",
    `wer bist du|was bist du|wie heißt du|wie ist dein name|wer hat dich gemacht|wer hat dich gebaut|wer hat dich programmiert
     |bist du ein mensch|bist du ein bot|bist du ein roboter|bist du eine ki|bist du echt|bist du chatgpt|mit wem rede ich
     |mit wem spreche ich|mit wem schreibe ich|wer schreibt hier|who are you|what are you|whats your name|what's your name|what is your name
     |who made you|who built you|are you a bot|are you a robot|are you human|are you real|are you an ai|are you chatgpt
     |who am i talking to|is this a bot|bist du da|are you there|ist da jemand|anybody there`,
  ],
  [
    "ability",
    `was kannst du|was kannst du alles|was machst du|was kann man dich fragen|was kann ich dich fragen|wie funktionierst du
     |kannst du mir helfen|hilf mir|hilfe|help|help me|what can you do|what do you do|what can i ask|what can i ask you
     |how do you work|how does this work|wie funktioniert das hier|can you help me|can you help`,
  ],
  [
    "joke",
    `erzähl mal einen witz|erzähl mir einen witz|erzähl einen witz|erzähl mal nen witz|erzähl nen witz|kennst du einen witz
     |sag was lustiges|mach einen witz|witz bitte|tell me a joke|tell a joke|do you know a joke|know any jokes|say something funny
     |make me laugh|sing mir was|sing was|sing a song|erzähl was lustiges`,
  ],
  [
    "wellbeing",
    `wie gehts|wie geht's|wie geht's dir|wie gehts dir|wie geht es dir|wie läufts|wie läuft's|alles klar|alles gut|alles fit
     |alles klar bei dir|alles gut bei dir|was geht|was geht ab|wie war dein tag|how are you|how are you doing|how are things
     |hows it going|how's it going|how is it going|how do you do|how are you today|whats up|what's up|sup|hows life|how was your day|how ya doing
     |na wie gehts|wie gehts so|was machst du so|und selbst|und dir|gut und dir|was los`,
  ],
  [
    "thanks",
    `danke|dankeschön|danke dir|danke schön|danke sehr|vielen dank|herzlichen dank|tausend dank|besten dank|merci|dank dir
     |thanks|thank you|thanks a lot|thank you very much|thank you so much|many thanks|thx|ty|cheers|tysm|much appreciated|danki
     |das hat geholfen|that helps|that helped`,
  ],
  [
    "farewell",
    `tschüss|tschüssi|tschau|ciao|bye|bye bye|goodbye|good bye|auf wiedersehen|wiedersehen|bis dann|bis später|bis bald|bis morgen
     |mach's gut|machs gut|gute nacht|good night|see you|see ya|see you later|see you soon|see you tomorrow|talk to you later
     |talk to you tomorrow|talk to you soon|talk later|catch you later|schönen tag|schönen abend|schönes wochenende|schönen tag noch
     |schönen abend noch|stop|stopp|schluss|have a nice day|have a good one|have a great day|take care|ade|servus|gn8|gn|ttyl|cya|have a good evening`,
  ],
  [
    "praise",
    `super|toll|klasse|cool|geil|nice|great|awesome|perfekt|perfect|genial|prima|spitze|wunderbar|sehr gut|gut gemacht|well done
     |good job|good bot|guter bot|love it|i love you|ich liebe dich|ich mag dich|du bist toll|du bist super|du bist cool
     |du bist klasse|du bist der beste|you're great|youre great|you are great|youre awesome|you are awesome|youre the best|you rock|i like you
     |not bad|nicht schlecht|hammer|top|amazing|excellent|brilliant|wow|starke sache|respekt|interessant|interesting|spannend
     |heirate mich|marry me|du bist süß|you are cute|gute arbeit`,
  ],
  [
    "insult",
    `du bist doof|du bist dumm|du bist blöd|du nervst|doofer bot|dummer bot|blöder bot|scheiß bot|halt die klappe|halts maul|idiot
     |du idiot|blödsinn|quatsch|mist|scheiße|so ein mist|you suck|you are stupid|youre stupid|youre dumb|you are dumb|stupid bot
     |bad bot|shut up|stupid|dumm|schlechter bot|useless|nutzlos|fuck you|fuck off|fuck|verpiss dich|nonsense|arschloch|depp`,
  ],
  [
    "acknowledgement",
    `ok|okay|oki|okey|k|kk|verstanden|verstehe|ach so|achso|aha|hm|hmm|hmmm|mhm|mhmm|lol|haha|hahaha|hihi|hehe|rofl|xd
     |got it|i see|alright|all right|understood|fine|passt|gut|gut zu wissen|good to know|schon klar|klar|stimmt|genau|ja|nein|jo|jep
     |nö|nope|yep|yup|yes|no|sure|na gut|na ja|naja|egal|never mind|nevermind|test|testing|oh|ah|uff|puh|omg|schade|weiß nicht
     |keine ahnung|dunno|idk|whatever|right|true|makes sense|macht sinn|in ordnung|lmao`,
  ],
  [
    "greeting",
    `hallo|hallöchen|hallo du|hi|hey|hej|hello|hello there|hi there|hey there|moin|moin moin|servus|grüß gott|grüß dich|grüezi
     |guten morgen|guten tag|guten abend|mahlzeit|good morning|good afternoon|good evening|good day|morgen|tach|tag|na|yo|huhu
     |hallihallo|greetings|morning|evening|n abend|nabend|schönen guten tag|howdy|hiya|juhu|hola|bonjour|start`,
  ],
];

// Words that change nothing beside small talk: `danke dir, super`, `bye bot`.
const FILLERS = new Set(
  `du dir dich ihr euch bot bitte mal so ja na und auch sehr echt wirklich total ganz mein meine lieber liebe leute freund
   alle allen zusammen erstmal dann noch also aber doch nochmal again you u there mate dude man buddy friend everyone everybody
   folks guys all so very much really and then just for now a lot the that was war das ist is it its bei dir heute today
   morgen tomorrow oh ah hi hey hallo von mir from me well naja ok okay lol einen ein schönen nice eigentlich denn überhaupt
   actually exactly my dear please nur gerade jetzt uns habe i ich fürs for hilfe help help antwort antworten answer info infos`
    .trim()
    .split(/\s+/u)
    .map(fold),
);

interface Phrase {
  readonly topic: ChitchatTopic;
  readonly words: readonly string[];
}

// By first word, longest first.
const BY_FIRST_WORD = indexPhrases();

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const [topic, list] of PHRASES) {
    for (const phrase of list.split("|")) {
      const words = tokenise(phrase).map((token) => token.folded);
      const [first] = words;
      if (first === undefined) continue;
      const same = map.get(first);
      if (same) same.push({ topic, words });
      else map.set(first, [{ topic, words }]);
    }
  }
  for (const phrases of map.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return map;
}

// Made of small talk's words only, and yet questions about the article.
const QUESTIONS = ["stimmt das", "stimmt es", "is that right", "is that true"].map(foldedWords);

/** What a message is about if it is nothing but small talk. */
export function smallTalk(tokens: readonly Token[]): ChitchatTopic | undefined {
  if (tokens.length === 0 || tokens.length > LONGEST) return undefined;
  const words = tokens.map((token) => token.folded.replace(/(\p{L})\1{2,}/gu, "$1"));
  const text = words.join(" ");
  if (QUESTIONS.some((question) => text.includes(question))) return undefined;
  const found = new Set<ChitchatTopic>();
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const phrase = BY_FIRST_WORD.get(word)?.find((candidate) =>
      candidate.words.every((part, offset) => words[at + offset] === part),
    );
    if (phrase) {
      found.add(phrase.topic);
      at += phrase.words.length;
    } else if (FILLERS.has(word)) at += 1;
    else return undefined;
  }
  return PHRASES.map(([topic]) => topic).find((topic) => found.has(topic));
}

// In words. What is longer has something to say.
const LONGEST = 14;
