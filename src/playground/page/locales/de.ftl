# Die Texte der Seite. Deutsch sagt du.

## Was das ist
page-title = Frag den Artikel
title = Lokales Telegram
what-this-is = Zum Ausprobieren. Nichts verlässt diesen Computer.
how-to-go-on = Weiter im echten Telegram: in der README unter „Get a token“.
opening = Einen Moment …
connection-lost = Keine Verbindung. Läuft npm start noch?
connection-back = Die Verbindung ist wieder da.
server-gone = Das kam nicht an. Läuft npm start noch?
server-failed = Das hat nicht geklappt (Fehler { $code }).

## Wer schreibt
writing-as = Du schreibst als
role-german = auf Deutsch
role-english = auf Englisch
role-admin = Admin

## Liste der Chats
chats = Chats
unread = Neues
draft = Entwurf:
list-start = Tippe hier, um anzufangen
list-without-bot = Hier ist der Bot nicht dabei
nothing-yet = Noch keine Nachrichten

## Einstellungen
settings = Einstellungen
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
flood-control = Flood Control wie bei Telegram
reset = Von vorn anfangen
reset-title = Von vorn anfangen?
reset-text = Alle Nachrichten verschwinden, und der Bot kennt niemanden mehr.
reset-yes = Von vorn anfangen

## Kopf eines Chats
back = Zurück zu den Chats
bot = Bot
bot-blocked = Blockierter Bot
members = { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
  }, mit dem Bot
members-without-bot = { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
  }, ohne den Bot
subscribers = Kanal, { $count } Abonnenten
subscribers-admin = Dein Kanal, { $count } Abonnenten
typing = schreibt …
chat-menu = Menü des Chats
menu = Menü
open-discussion = Kommentare
open-channel = Zum Kanal
add-bot = Bot hinzufügen
add-bot-admin = Bot als Admin hinzufügen
make-bot-admin = Bot zum Admin machen
remove-bot = Bot entfernen
about-bot = Über den Bot
block = Bot blockieren
unblock = Nicht mehr blockieren
only-admins-write = Hier schreiben nur Admins.

## Leere Chats
start = Starten
start-about = Was kann dieser Bot?
hint-channel = Hier erscheint, was der Kanal veröffentlicht.
hint-channel-admin = Veröffentliche etwas, zum Beispiel /zusammenfassung.
hint-group = Frag den Bot mit /frage oder erwähne ihn: { $name } Wer hat das bestätigt?
hint-elsewhere = Der Bot ist nicht in dieser Gruppe. Frag ihn trotzdem: { $name } Wer hat das bestätigt?

## Nachrichten
messages = Nachrichten
today = Heute
sender-me = Du
to-end = Zu den neuesten Nachrichten
message-menu = Was tun mit dieser Nachricht?
only-you = Nur für dich sichtbar
edited = bearbeitet
channel-post = Beitrag aus dem Kanal
forwarded = Weitergeleitet aus { $name }
via = über { $name }
reply-to = Antwort an
comments = { $count ->
    [0] Kommentieren
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
  }
no-words = Nachricht ohne Text
spoiler = Verdeckten Text zeigen
quote-more = Ganzes Zitat zeigen
quote-less = Zitat einklappen
waiting = Der Bot antwortet gleich
callback-late = Der Bot hat nicht geantwortet.
button-unknown = Diesen Knopf gibt es nur in Telegram.
link-nowhere = Dieser Link führt nirgendwohin.
message-gone = Diese Nachricht gibt es nicht mehr.
copied = Kopiert.
not-copied = Der Browser lässt das Kopieren nicht zu.

## Was man mit einer Nachricht tun kann
act-reply = Antworten
act-quote = Auswahl zitieren
act-edit = Bearbeiten
act-copy = Text kopieren
act-json = Als JSON zeigen
act-delete = Löschen
delete-title = Nachricht löschen?
delete-text = Sie verschwindet für alle.
json-message = Die Nachricht, wie der Bot sie sieht

## Dienstnachrichten
service-joined = { $name } ist beigetreten
service-added = { $name } hat { $added } hinzugefügt
service-left = { $name } hat die Gruppe verlassen
service-removed = { $name } hat { $removed } entfernt
service-migrated = Aus der Gruppe wurde eine Supergruppe
service-pinned = { $name } hat eine Nachricht angeheftet
service-title = { $name } hat die Gruppe in „{ $title }“ umbenannt
service-created = { $name } hat die Gruppe angelegt

## Schreiben
message-field = Nachricht
send = Senden
save = Änderung speichern
cancel = Abbrechen
close = Schließen
ok = OK
commands = Befehle
keyboard = Tastatur des Bots
keyboard-show = Tastatur des Bots zeigen
keyboard-hide = Tastatur des Bots verbergen
mode-reply = Antwort an { $name }
mode-quote = Zitat von { $name }
mode-edit = Nachricht bearbeiten
choose-chat = In welchen Chat?

## Inline-Modus
inline-results = Vorschläge zum Senden
inline-asking = Der Bot sucht …
inline-by = { $name } schlägt vor:
inline-empty = Dazu findet der Bot nichts.
inline-late = Der Bot hat nicht geantwortet.

## Seitenleiste
panel = Hinter den Kulissen
panel-open = Zeigen, was der Bot mit Telegram spricht
panel-close = Seitenleiste schließen
panel-about = Was der Bot mit Telegram spricht
panel-empty = Schreib etwas oder tippe auf einen Knopf: Hier steht dann, was der Bot davon erfährt und was er in der Bot API aufruft.
panel-action = { $who } { $what }
panel-updates = Updates an den Bot
panel-calls = Aufrufe des Bots
panel-no-updates = Davon erfährt der Bot nichts.
panel-no-calls = Der Bot hat nichts aufgerufen.
call-ok = ok
call-refused = abgelehnt { $code }
call-payload = Aufruf
call-response = Antwort
copy-json = { $label } kopieren
did-say = hat geschrieben
did-edit = hat eine Nachricht bearbeitet
did-delete = hat eine Nachricht gelöscht
did-tap = hat auf einen Knopf getippt
did-query = hat im Inline-Modus getippt
did-choose = hat einen Vorschlag gesendet
did-start = hat den Bot gestartet
did-block = hat den Bot blockiert
did-unblock = blockiert den Bot nicht mehr
did-add = hat den Bot hinzugefügt
did-remove = hat den Bot entfernt
did-flood = hat Flood Control umgestellt
did-reset = hat von vorn angefangen

## Was nicht geht
refused-reply-gone = Die Nachricht, auf die du antwortest, gibt es nicht mehr.
refused-quote-unknown = Das steht so nicht in der Nachricht.
refused-delete-not-yours = Du kannst nur deine eigenen Nachrichten löschen.
refused-channel-bot-admin = In einem Kanal kann ein Bot nur Admin sein.
refused-bot-absent = Der Bot ist nicht in diesem Chat.
refused-absent = Du bist nicht in diesem Chat.
refused-upgraded = Aus dieser Gruppe ist eine Supergruppe geworden.
refused-admins-only = Das können nur Admins.
refused-empty = Schreib erst etwas.
refused-button-gone = Diesen Knopf gibt es nicht mehr.
refused-result-gone = Dieser Vorschlag ist zu alt. Tippe die Frage noch einmal.
refused-not-text = Hier lassen sich nur Texte senden.
refused-edit-not-yours = Du kannst nur deine eigenen Texte ändern.
refused-ephemeral-elsewhere = Nur in einer Gruppe mit dem Bot kannst du ihm allein schreiben.
refused-no-start-link = Dieser Link führt zu keinem Bot.
refused-not-started = Du hast den Bot noch nicht gestartet.
refused-bot-blocked = Du hast den Bot blockiert.
refused-muted = Du darfst in dieser Gruppe nicht schreiben.
refused-quote-long = Dieses Zitat ist zu lang: höchstens 1024 Zeichen.
refused-text-long = Diese Nachricht ist zu lang: höchstens 4096 Zeichen.
