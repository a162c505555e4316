# Alles, was Leserinnen und Leser zu sehen bekommen. Deutsch sagt du.

## Wie sicher ist sich der Artikel?
status-confirmed = Bestätigt von { $by }
status-reported = Berichtet
status-expected = Erwartet
status-rumoured = Gerücht
status-open = Laut Artikel offen
status-not-stated = Steht nicht im Artikel

## Antworten
passage = Dazu steht im Artikel:
place = Absatz { $paragraph }
in-article = Aus „{ $title }“
which = Welche dieser Fragen meinst du?
related = Mehr dazu:

## Keine Antwort
unanswered = Das beantwortet der Artikel nicht.
unanswered-near = Das beantwortet der Artikel nicht. Am nächsten kommen diese Fragen:
nearest = Am nächsten kommt dieser Satz:
empty = Stell mir eine Frage zum Artikel.
no-words = Darin finde ich keine Frage. Schreib sie mir in Worten.
too-long = Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen.

## Nebenbei
chitchat-greeting = Hallo! Was möchtest du über den Artikel wissen?
chitchat-thanks = Gern geschehen.
chitchat-farewell = Bis zum nächsten Mal!
chitchat-identity = Ich bin ein Bot und beantworte Fragen zu diesem Artikel, immer mit dem Satz, auf dem die Antwort beruht.
chitchat-wellbeing = Alles bestens, danke. Was möchtest du über den Artikel wissen?
chitchat-ability = Stell mir eine Frage zum Artikel. Ich antworte mit dem Satz, in dem es steht, oder sage, dass es nicht drinsteht.
chitchat-joke = Witze kann ich nicht, nur diesen Artikel.
chitchat-praise = Danke!
chitchat-insult = Schade. Frag mich gern etwas zum Artikel.
chitchat-acknowledgement = Gut. Frag gern weiter.

## Unter einer Antwort
button-context = Im Zusammenhang
button-back = Zurück
button-show-all = Für alle zeigen
button-runner-up = Meintest du: { $question }
open-source = Im Artikel lesen
gloss = Auf Deutsch: { $text }
none-of-these = Keine davon
unanswered-noted = Das beantwortet der Artikel nicht. Ich habe mir die Frage für die Redaktion notiert.
answered-above = Das habe ich gerade beantwortet, weiter oben.
answered-here = Das habe ich gerade beantwortet, hier.
popup-more = Mehr dazu im Chat mit mir.
stale-button = Dieser Knopf ist veraltet. Stell die Frage am besten neu.

## Rückmeldung
thanks-good = Danke!
ask-why = Schade. Was stimmt nicht?
thanks-bad = Danke, das hilft der Redaktion.
complaint-wrong = Falsch
complaint-outdated = Veraltet
complaint-off-topic = Am Thema vorbei
complaint-unclear = Unverständlich

## Befehle
ask-usage = Schreib deine Frage hinter den Befehl: { $command } Wer hat das bestätigt?
unknown-command = Diesen Befehl kenne ich nicht. { $help } zeigt alle.
unknown-command-nearest = Diesen Befehl kenne ich nicht. Meintest du { $command }?

## Wenn etwas nicht geht
no-text = Damit kann ich nichts anfangen. Schreib mir deine Frage als Text.
too-many = Das ging mir zu schnell. Warte bitte einen Moment.
failed = Da ist etwas schiefgegangen. Versuch es bitte noch einmal.

## Im Terminal
prompt-welcome = Frag etwas zu „{ $title }“. Mit Strg+D hörst du auf.
explain-matched = Gefunden: { $words }
explain-unmatched = Nicht gefunden: { $words }
explain-best = Am ähnlichsten: { $entry } („{ $phrasing }“), Wert { $score }
explain-runner-up = Danach: { $entry } („{ $phrasing }“), Wert { $score }
explain-confidence = Sicherheit: { $confidence } %
relation-same = gleich
relation-derived = verwandt
relation-synonym = gleichbedeutend
relation-part = Wortteil
relation-typo = vertippt
