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
chitchat-ability = Stell mir eine Frage zum Artikel. Ich antworte mit dem Satz, in dem es steht, oder sage dir, dass es nicht drinsteht.
chitchat-joke = Witze kann ich nicht, nur diesen Artikel.
chitchat-praise = Danke!
chitchat-insult = Schade. Frag mich gern etwas zum Artikel.
chitchat-acknowledgement = Gut. Frag gern weiter.

## Unter einer Antwort
button-context = Im Zusammenhang
button-back = Zurück
button-show-all = Für alle zeigen
button-runner-up = Meintest du: { $question }
button-ask-on = Weiterfragen
open-source = Im Artikel lesen
gloss = Auf Deutsch: { $text }
none-of-these = Keine davon
unanswered-noted = Das beantwortet der Artikel nicht. Ich habe mir die Frage für die Redaktion notiert.
answered-above = Das habe ich gerade weiter oben beantwortet.
answered-here = Das habe ich gerade hier beantwortet.
answered-already = Das habe ich gerade schon beantwortet.
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
admins-only = Das können hier nur Admins.

## Wenn etwas nicht geht
no-text = Ich kann nur Text lesen. Schreib mir deine Frage einfach.
too-many = Das ging mir zu schnell. Warte bitte einen Moment.
too-many-here = Hier kommen gerade mehr Fragen, als ich beantworten kann. Fragt gleich noch einmal, oder jede und jeder für sich im privaten Chat mit mir.
failed = Da ist etwas schiefgegangen. Versuch es bitte noch einmal.

## Inline und als Gast
guest-usage = Schreib deine Frage hinter meinen Namen: { $name } Wer hat das bestätigt?

## Einstellungen
settings-title = Einstellungen
settings-language = Sprache
settings-language-about = Fragen beantworte ich in der Sprache, in der sie gestellt sind. Für alles andere gilt diese.
settings-language-auto = Automatisch
# Wie die Sprache sich selbst nennt.
language-name = Deutsch
settings-audience = Wer meine Antworten sieht
settings-audience-about = Alle oder nur die Person, die fragt; dafür muss ich Admin der Gruppe sein. Mit einem Knopf kann sie eine Antwort allen zeigen.
audience-everyone = Alle
audience-asker = Nur wer fragt
settings-quick-replies = Fragen zum Antippen
settings-quick-replies-private = Die Fragen zu einer Zusammenfassung: als Knöpfe darunter oder dort, wo sonst die Tastatur ist.
settings-quick-replies-channel = Als Links im Text oder als Knöpfe darunter. Unter Beiträgen mit Knöpfen zeigt Telegram keine Kommentare an.
quick-replies-buttons = Knöpfe
quick-replies-keyboard = Tastatur
quick-replies-links = Links im Text
settings-article = Artikel
settings-article-about = Im gewählten Artikel suche ich zuerst, dann in den anderen.
settings-article-button = Artikel: { $title }
settings-article-any = Artikel: alle
settings-all = Alle Einstellungen
settings-close = Schließen
settings-closed = Die Einstellungen sind gespeichert.

## Zusammenfassung, Themen, Artikel
no-summary = Zu diesem Artikel gibt es noch keine Zusammenfassung. So fängt er an:
summary-cut = { $count ->
    [one] Ein weiterer Punkt passt
   *[other] { $count } weitere Punkte passen
  } nicht mehr in diese Nachricht.
button-longer = Ausführlich
button-shorter = Kurz
button-other-language = In English
keyboard-questions = Frag gern weiter: mit einer dieser Fragen oder einer eigenen.
keyboard-placeholder = Deine Frage zum Artikel
post-questions = Tippe auf eine Frage oder stell mir eine eigene: { $name } Wer hat das bestätigt?
which-article = Um welchen Artikel geht es?
choose-topic = Wähle ein Thema.
no-questions = Zu diesem Artikel gibt es noch keine vorbereiteten Fragen. Frag einfach drauflos.
page = Seite { $page } von { $pages }
button-previous = ‹ Vorige Seite
button-next = Nächste Seite ›
button-all-topics = Alle Themen
button-summary = Zusammenfassung
button-topics = Themen
button-article = Über den Artikel
button-all-articles = Alle Artikel
button-choose-article = Diesen Artikel wählen
article-publisher = Erschienen bei: { $publisher }
article-published = Veröffentlicht: { $date }
article-updated = Aktualisiert: { $date }
article-address = Adresse: { $address }
article-written-in-de = Auf Deutsch geschrieben
article-written-in-en = Auf Englisch geschrieben
article-length = { $sentences ->
    [one] Ein Satz
   *[other] { $sentences } Sätze
  } in { $paragraphs ->
    [one] einem Absatz
   *[other] { $paragraphs } Absätzen
  }, Lesezeit etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }
article-sources = Quellen, wie der Artikel sie nennt:
article-prepared = Vorbereitete Fragen: { $count }
article-asked-first = In diesem Chat suche ich zuerst in diesem Artikel.
article-chosen = Hier suche ich jetzt zuerst in „{ $title }“.
any-article = Alle Artikel durchsuchen
any-article-chosen = Ich suche jetzt in allen Artikeln.

## Start
welcome = Hallo! Ich beantworte Fragen zu „{ $title }“ und zeige dir immer den Satz, in dem es steht. Steht etwas nicht im Artikel, sage ich auch das.
welcome-several = Hallo! Ich beantworte Fragen zu { $count } Artikeln und zeige dir immer den Satz, in dem es steht. Steht etwas nicht darin, sage ich auch das.
start-with = Frag einfach drauflos oder tippe auf eine Frage:
start-asking = Frag einfach drauflos.
start-stale = Was hinter diesem Link stand, gibt es nicht mehr.
start-group = Stell mir eine Frage zum Artikel: { $command } Wer hat das bestätigt? Oder erwähne mich: { $name }

## Was Telegram vom Bot zeigt
profile-description = Ich beantworte Fragen zu einem Nachrichtenartikel, immer mit dem Satz, auf dem die Antwort beruht. Steht etwas nicht im Artikel, sage ich das. Schreib mir einfach deine Frage.
profile-about = Frag einen Nachrichtenartikel: jede Antwort mit dem Satz, auf dem sie beruht.
menu-ask = Eine Frage zum Artikel stellen
menu-summary = Das Wichtigste in Kürze
menu-topics = Themen und ihre Fragen
menu-article = Über den Artikel und seine Quellen
menu-why = Warum ich zuletzt so geantwortet habe
menu-language = Sprache wählen
menu-settings = Einstellungen ändern
menu-privacy = Was ich speichere und wie du es löschst
menu-help = Was ich kann

## Hilfe
help-private = Schreib mir einfach, was du wissen willst. Ich antworte mit dem Satz des Artikels, in dem es steht, oder sage dir, dass es nicht drinsteht.
help-group = { $ask } Ich antworte mit dem Satz des Artikels, in dem es steht, oder sage dir, dass es nicht drinsteht.
help-command = { $command } – { $about }
help-command-admins = { $command } – { $about } (nur Admins)
help-inline = In jedem anderen Chat: { $name } und dahinter deine Frage.
ask-in-group = Frag mich mit { $command }, erwähne { $name } oder antworte auf eine meiner Nachrichten.

## Warum
why-nothing-yet = Hier gibt es noch keine Antwort, die ich erklären könnte. Stell mir eine Frage und schick dann { $command }.
why-forgotten = Wie ich auf diese Antwort kam, weiß ich nicht mehr. Stell die Frage am besten neu.
why-changed = Der Artikel hat sich seit dieser Antwort geändert. Stell die Frage am besten neu.
why-tapped = Du hast diese Frage angetippt. Ich musste also nichts suchen: Zu ihr gibt es eine vorbereitete Antwort.
why-tapped-by-other = Diese Frage wurde angetippt. Ich musste also nichts suchen: Zu ihr gibt es eine vorbereitete Antwort.
why-not-searched = Da gab es nichts nachzuschlagen, denn nach dem Artikel hast du nicht gefragt.
why-too-long = So lange Nachrichten schlage ich nicht nach.
why-more = Du wolltest mehr wissen. Deshalb kam die nächste vorbereitete Frage, die dazu passt.
why-follow-up = Dabei habe ich deine vorige Frage berücksichtigt: „{ $question }“
why-entry = Am nächsten kommt deiner Frage diese vorbereitete: „{ $phrasing }“ (Wert { $score })
why-not-stated = Am nächsten kommt deiner Frage diese vorbereitete, auf die der Artikel keine Antwort gibt: „{ $phrasing }“ (Wert { $score })
why-passage = Keine vorbereitete Frage passt. Aber ein Satz des Artikels handelt von dem, was du gefragt hast.
why-several = Mehrere vorbereitete Fragen kommen deiner fast gleich nahe. Deshalb habe ich nachgefragt. Vorn liegt: „{ $phrasing }“ (Wert { $score })
why-unanswered = Am nächsten kommt deiner Frage „{ $phrasing }“ (Wert { $score }). Das passt mir aber nicht gut genug, um es als Antwort auszugeben.
why-nothing-found = Im Artikel habe ich nichts gefunden, was zu deiner Frage passt.
why-sure = Ich bin mir sehr sicher: { $confidence } % solcher Antworten stimmen.
why-rather-sure = Ich bin mir ziemlich sicher: { $confidence } % solcher Antworten stimmen.
why-unsure = Ganz sicher bin ich mir nicht: { $confidence } % solcher Antworten stimmen.
why-passage-sure = Ich bin mir zu { $confidence } % sicher, dass der Artikel etwas dazu sagt. Ob genau dieser Satz die Antwort ist, weniger.
why-too-unsure = Sicher war ich mir nur zu { $confidence } %, und das ist mir zu wenig.
why-runner-up-close = Knapp dahinter: „{ $phrasing }“ (Wert { $score })
why-runner-up-behind = Mit Abstand dahinter: „{ $phrasing }“ (Wert { $score })
why-runner-up-far = Weit dahinter: „{ $phrasing }“ (Wert { $score })
explain-matched = Gemeinsame Wörter: { $words }
explain-unmatched = Nicht gefunden: { $words }
relation-same = gleich
relation-derived = verwandt
relation-synonym = gleichbedeutend
relation-part = Wortteil
relation-typo = vertippt

## Datenschutz
privacy-title = Was ich mir merke
privacy-exchanges = Deine Fragen und welche Nachricht sie beantwortet hat, verschlüsselt und bis höchstens { $hours } Stunden nach der letzten: für Nachfragen, geänderte Fragen und { $why }.
privacy-feedback = Deine 👍 und 👎 mit dem Grund, { $days ->
    [one] einen Tag
   *[other] { $days } Tage
} lang. Was du hier eingestellt hast, bis du es löschst.
privacy-editors = Für die Redaktion, { $days ->
    [one] einen Tag
   *[other] { $days } Tage
} lang: Fragen, die der Artikel nicht beantwortet, welche der vorgeschlagenen du stattdessen meintest, und wie oft was gefragt wird. Dabei steht nicht, von wem. Deshalb kann ich das auch nicht auf Wunsch löschen.
privacy-limit = Wie oft du schreibst oder auf Knöpfe tippst, { $seconds } Sekunden lang: damit mich niemand überlastet.
privacy-person = Deinen Namen speichere ich nie. Die Kennung, die Telegram dir gibt, speichere ich nur so, dass niemand sie aus der Datenbank allein zurückgewinnen kann. Was in unserem Chat steht, liegt bei Telegram; dort kannst du es löschen.
privacy-group = Deine Fragen an mich merke ich mir verschlüsselt bis höchstens { $hours } Stunden nach der letzten, deine 👍 und 👎 { $days ->
    [one] einen Tag
   *[other] { $days } Tage
} lang, deinen Namen nie. Alles Weitere sage ich dir mit { $command } im Chat mit mir.
privacy-nobody = Was du im Namen der Gruppe oder eines Kanals schreibst, verbinde ich mit keiner Person. Fragen merke ich mir bis höchstens { $hours } Stunden nach der letzten.
privacy-delete = Alles über mich löschen
privacy-open-chat = Chat mit mir öffnen
privacy-deleted = Gelöscht: deine Fragen, deine 👍 und 👎 und deine Einstellungen.

## Hinzugefügt
added-to-group = Hallo! Ich beantworte Fragen zu „{ $title }“, immer mit dem Satz, in dem es steht.
added-to-group-several = Hallo! Ich beantworte Fragen zu { $count } Artikeln, immer mit dem Satz, in dem es steht. Den Artikel dieser Gruppe wählen Admins mit { $settings }.
make-me-admin = Die Beiträge des Kanals erreichen mich hier noch nicht. Dafür muss ich Admin dieser Gruppe sein.
cannot-write = In der Gruppe „{ $title }“ darf ich nicht schreiben. Damit ich dort antworten kann, muss mir ein Admin erlauben, Nachrichten zu senden.
added-to-channel = Ich bin jetzt im Kanal „{ $title }“. Schreib dort als Beitrag { $commands } mit deiner Frage dahinter, dann antworte ich mit einem eigenen Beitrag. Mit { $settings } stellst du mich ein.
cannot-post = Mir fehlt dort noch das Recht, Beiträge zu schreiben. Ohne das kann ich nicht antworten.
cannot-delete = Mir fehlt dort noch das Recht, Beiträge zu löschen. Ohne das bleiben die Befehle stehen.

## Im Terminal
prompt-welcome = Frag etwas zu „{ $title }“. Mit Strg+D hörst du auf.
explain-best = Am ähnlichsten: { $entry } („{ $phrasing }“), Wert { $score }
explain-runner-up = Danach: { $entry } („{ $phrasing }“), Wert { $score }
explain-confidence = Sicherheit: { $confidence } %

## Für die Redaktion
menu-stats = Was gefragt wurde, in Zahlen
menu-unanswered = Fragen, die auf eine Antwort warten
help-desk = Für dich als Redaktion:
desk-today = heute
desk-yesterday = gestern
desk-on-day = am { $date }

# Statistik
desk-stats-title = Die letzten { $days } Tage
desk-stats-button = Statistik
desk-days = { $days } Tage
desk-no-questions = In dieser Zeit hat niemand etwas gefragt.
desk-questions = { $count ->
    [one] Eine Frage
   *[other] { $count } Fragen
  }
desk-answered = Beantwortet: { $count } ({ $percent } %)
desk-asked-back = Nachgefragt: { $count } ({ $percent } %)
desk-declined = Keine Antwort: { $count } ({ $percent } %)
desk-chart-legend = ░ keine Antwort
desk-top = Am häufigsten gefragt
desk-top-line = { $rank }. { $question } – { $count }×
desk-complaints = Was nicht gut ankam
desk-complaint-line = { $question } – { $count } 👎
desk-no-entry = Ein Satz des Artikels oder keine Antwort
desk-lost-entry = Ein Eintrag, den es nicht mehr gibt
desk-origins = Woher die Fragen kommen: { $list }
desk-origin-private = private Chats
desk-origin-group = Gruppen
desk-origin-channel = Kanäle
desk-origin-inline = Inline-Modus
desk-origin-guest = als Gast erwähnt
desk-origin-tap = angetippt
desk-waiting = { $count ->
    [0] Es wartet keine Frage auf dich.
    [one] Eine Frage wartet auf dich.
   *[other] { $count } Fragen warten auf dich.
  }
desk-waiting-button = Unbeantwortete Fragen ({ $count })
desk-digest-on = Wöchentliche Übersicht: an
desk-digest-off = Wöchentliche Übersicht: aus
desk-digest-title = Deine Woche
desk-digest-stop = Nicht mehr schicken

# Unbeantwortete Fragen
desk-group = Unbeantwortet, { $number } von { $count }
desk-wording = { $count ->
    [one] „{ $text }“
   *[other] „{ $text }“ ({ $count }×)
  }
desk-wordings-more = und { $count } weitere
desk-asked = { $count ->
    [one] Einmal gefragt
   *[other] { $count }-mal gefragt
  }, zuletzt { $when }.
desk-picked = Gemeint war laut Leserinnen und Lesern: „{ $question }“
desk-none-fitted = Von den vorgeschlagenen Fragen passte keine.
desk-article-gone = Den Artikel „{ $slug }“ gibt es nicht mehr.
desk-no-file = Zu diesem Artikel fehlt noch die Datei questions.yaml.
desk-nothing-waits = Gerade wartet keine Frage auf dich.
desk-back = ‹ Zurück
desk-skip = Überspringen ›
desk-ignore = Ignorieren
desk-add-phrasing = Formulierung ergänzen
desk-new-entry = Neuer Eintrag
desk-resume = Angefangenen Eintrag fortsetzen
desk-ignored = Ignoriert: „{ $question }“. Die Frage lege ich dir nicht mehr vor.
desk-settled = Das ist inzwischen erledigt.
desk-group-changed = Inzwischen hat sich hier etwas geändert. Sieh es dir bitte noch einmal an.
desk-entry-gone = Diesen Eintrag gibt es nicht mehr.
desk-which-entry = { $count ->
    [one] Welcher Eintrag beantwortet das? Dort ergänze ich die Frage als Formulierung.
   *[other] Welcher Eintrag beantwortet das? Dort ergänze ich die { $count } Fragen als Formulierungen.
  }
desk-likely = Am ehesten
desk-added = { $count ->
    [0] Keine neue Formulierung
    [one] Eine Formulierung ergänzt
   *[other] { $count } Formulierungen ergänzt
  } bei „{ $question }“.
desk-refused = Das konnte ich nicht übernehmen:
desk-not-writable = Ich kann die Dateien der Artikel gerade nicht ändern ({ $code }).
desk-problems-more = … und { $count } weitere Fehler

# Neuer Eintrag
desk-ask-answer-de = Schick mir die Antwort auf Deutsch. Deine nächste Nachricht ist die Antwort.
desk-ask-answer-en = Schick mir die Antwort auf Englisch. Deine nächste Nachricht ist die Antwort.
desk-way-out = Mit { $cancel } hörst du auf. Andere Befehle wie { $stats } kannst du zwischendurch schicken; der Eintrag wartet einen Tag lang.
desk-ask-citation = Auf welchem Satz beruht das? Tippe auf seine Nummer oder schick mir einen anderen Satz des Artikels, Wort für Wort.
desk-ask-citation-typed = Auf welchem Satz beruht das? Schick ihn mir, Wort für Wort wie im Artikel.
desk-ask-status = Wie sicher ist sich der Artikel?
desk-confirmed = Bestätigt
desk-ask-by = Wer hat es bestätigt? Schick mir, was hinter „Bestätigt von“ stehen soll, am besten einen Namen.
desk-preview = So wird der Eintrag:
desk-save = Speichern
desk-cancel = Abbrechen
desk-revise-answer = Antwort ändern
desk-revise-citation = Satz ändern
desk-revise-status = Status ändern
desk-saved = Gespeichert. „{ $question }“ beantworte ich ab jetzt.
desk-cancelled = Abgebrochen. Ich habe nichts gespeichert.
desk-nothing-to-cancel = Es gibt nichts abzubrechen.
desk-form-over = Dieser Eintrag ist schon gespeichert, abgebrochen oder verfallen.
desk-form-replaced = Der Eintrag, den du vorher angefangen hattest, ist verworfen.
desk-form-article-gone = Den Artikel dazu gibt es nicht mehr. Der Eintrag ist verworfen.
desk-sentence-gone = So steht der Satz nicht mehr im Artikel. Wähle bitte neu.
desk-text-only = Hier brauche ich einen Text.
desk-answer-too-long = Das sind { $length } Zeichen. Kürze die Antwort bitte auf höchstens { $most } und schick sie noch einmal.
desk-by-too-long = Das ist zu lang. Es sollten höchstens { $most } Zeichen sein.
desk-not-verbatim = Das ist kein Satz des Artikels, Wort für Wort. Diese kommen am nächsten.
desk-edited = Geänderte Nachrichten lese ich bei einem neuen Eintrag nicht. Schick mir eine neue oder nimm die Knöpfe zum Ändern.

# Was ungefragt kommt
desk-knowledge-refused = Die letzte Änderung an den Artikeln habe ich nicht übernommen. Bis alles stimmt, bleibt ein Artikel mit Fehlern, wie er vorher war.
