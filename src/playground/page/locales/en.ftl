# The page's texts.

## What this is
page-title = Ask the Article
title = Local Telegram
what-this-is = To try things out. Nothing leaves this computer.
how-to-go-on = Go on in the real Telegram: see “Get a token” in the README.
opening = One moment …
connection-lost = No connection. Is npm start still running?
connection-back = The connection is back.
server-gone = That did not arrive. Is npm start still running?
server-failed = That did not work (error { $code }).

## Who is writing
writing-as = You write as
role-german = in German
role-english = in English
role-admin = admin

## List of chats
chats = Chats
unread = New
draft = Draft:
list-start = Tap here to begin
list-without-bot = The bot is not in here
nothing-yet = No messages yet

## Settings
settings = Settings
theme-system = Same as the system
theme-light = Light
theme-dark = Dark
flood-control = Flood control, as in Telegram
reset = Start over
reset-title = Start over?
reset-text = All messages disappear, and the bot knows nobody any more.
reset-yes = Start over

## Head of a chat
back = Back to the chats
bot = Bot
bot-blocked = Blocked bot
members = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }, with the bot
members-without-bot = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }, without the bot
subscribers = Channel, { $count } subscribers
subscribers-admin = Your channel, { $count } subscribers
typing = typing …
chat-menu = The chat’s menu
menu = Menu
open-discussion = Comments
open-channel = To the channel
add-bot = Add the bot
add-bot-admin = Add the bot as an admin
make-bot-admin = Make the bot an admin
remove-bot = Remove the bot
about-bot = About the bot
block = Block the bot
unblock = Unblock the bot
only-admins-write = Only admins write here.

## Empty chats
start = Start
start-about = What can this bot do?
hint-channel = What the channel publishes appears here.
hint-channel-admin = Post something, such as /summary.
hint-group = Ask the bot with /ask, or mention it: { $name } Who confirmed this?
hint-elsewhere = The bot is not in this group. Ask it all the same: { $name } Who confirmed this?

## Messages
messages = Messages
today = Today
sender-me = You
to-end = To the latest messages
message-menu = What to do with this message?
only-you = Only you can see this
edited = edited
channel-post = Post from the channel
forwarded = Forwarded from { $name }
via = via { $name }
reply-to = Reply to
comments = { $count ->
    [0] Leave a comment
    [one] { $count } comment
   *[other] { $count } comments
  }
no-words = Message without text
spoiler = Show the hidden text
quote-more = Show the whole quotation
quote-less = Show less of the quotation
waiting = The bot is about to answer
callback-late = The bot did not answer.
button-unknown = This button works in Telegram only.
link-nowhere = This link leads nowhere.
message-gone = This message is gone.
copied = Copied.
not-copied = The browser does not allow copying.

## What can be done with a message
act-reply = Reply
act-quote = Quote the selection
act-edit = Edit
act-copy = Copy the text
act-json = Show as JSON
act-delete = Delete
delete-title = Delete this message?
delete-text = It disappears for everybody.
json-message = The message as the bot sees it

## Service messages
service-joined = { $name } joined
service-added = { $name } added { $added }
service-left = { $name } left the group
service-removed = { $name } removed { $removed }
service-migrated = The group became a supergroup
service-pinned = { $name } pinned a message
service-title = { $name } renamed the group to “{ $title }”
service-created = { $name } created the group

## Writing
message-field = Message
send = Send
save = Save the change
cancel = Cancel
close = Close
ok = OK
commands = Commands
keyboard = The bot’s keyboard
keyboard-show = Show the bot’s keyboard
keyboard-hide = Hide the bot’s keyboard
mode-reply = Reply to { $name }
mode-quote = Quotation from { $name }
mode-edit = Edit the message
choose-chat = In which chat?

## Inline mode
inline-results = Suggestions to send
inline-asking = The bot is looking …
inline-by = { $name } suggests:
inline-empty = The bot finds nothing for this.
inline-late = The bot did not answer.

## Side panel
panel = Behind the scenes
panel-open = Show what the bot and Telegram say
panel-close = Close the side panel
panel-about = What the bot and Telegram say
panel-empty = Write something or tap a button: here you will see what the bot is told of it, and what it calls in the Bot API.
panel-action = { $who } { $what }
panel-updates = Updates to the bot
panel-calls = The bot’s calls
panel-no-updates = The bot is not told of this.
panel-no-calls = The bot has called nothing.
call-ok = ok
call-refused = refused { $code }
call-payload = Call
call-response = Response
copy-json = Copy: { $label }
did-say = wrote
did-edit = edited a message
did-delete = deleted a message
did-tap = tapped a button
did-query = typed in inline mode
did-choose = sent a suggestion
did-start = started the bot
did-block = blocked the bot
did-unblock = unblocked the bot
did-add = added the bot
did-remove = removed the bot
did-flood = changed the flood control
did-reset = started over

## What cannot be done
refused-reply-gone = The message you reply to is gone.
refused-quote-unknown = The message does not say this.
refused-delete-not-yours = You can delete your own messages only.
refused-channel-bot-admin = In a channel a bot can only be an admin.
refused-bot-absent = The bot is not in this chat.
refused-absent = You are not in this chat.
refused-upgraded = This group has become a supergroup.
refused-admins-only = Only admins can do this.
refused-empty = Write something first.
refused-button-gone = This button is gone.
refused-result-gone = This suggestion is too old. Type the question again.
refused-not-text = Only texts can be sent here.
refused-edit-not-yours = You can edit your own texts only.
refused-ephemeral-elsewhere = You can write to the bot alone only in a group that it is in.
refused-no-start-link = This link leads to no bot.
refused-not-started = You have not started the bot yet.
refused-bot-blocked = You have blocked the bot.
refused-muted = You may not write in this group.
refused-quote-long = This quotation is too long: 1024 characters at most.
refused-text-long = This message is too long: 4096 characters at most.
