# Everything readers get to see.

## How sure is the article?
status-confirmed = Confirmed by { $by }
status-reported = Reported
status-expected = Expected
status-rumoured = Rumour
status-open = Open, according to the article
status-not-stated = Not in the article

## Answers
passage = The article says:
place = Paragraph { $paragraph }
in-article = From “{ $title }”
which = Which of these questions do you mean?
related = More on this:

## No answer
unanswered = The article does not answer this.
unanswered-near = The article does not answer this. The nearest questions are:
nearest = The nearest sentence is:
empty = Ask me a question about the article.
no-words = I can't find a question in that. Please put it in words.
too-long = That is too long for me. Please ask in a sentence or two.

## By the way
chitchat-greeting = Hello! What would you like to know about the article?
chitchat-thanks = You're welcome.
chitchat-farewell = Until next time!
chitchat-identity = I'm a bot. I answer questions about this article, always with the sentence the answer rests on.
chitchat-wellbeing = Very well, thanks. What would you like to know about the article?
chitchat-ability = Ask me a question about the article. I answer with the sentence that says so, or tell you that it isn't there.
chitchat-joke = I don't do jokes, only this article.
chitchat-praise = Thank you!
chitchat-insult = Sorry about that. Feel free to ask me something about the article.
chitchat-acknowledgement = Good. Just keep asking.

## Beneath an answer
button-context = In context
button-back = Back
button-show-all = Show to everyone
button-runner-up = Did you mean: { $question }
button-ask-on = Ask more
open-source = Read in the article
gloss = In English: { $text }
none-of-these = None of these
unanswered-noted = The article does not answer this. I have noted the question for the editors.
answered-above = I have just answered that further up.
answered-here = I have just answered that here.
answered-already = I have just answered that.
popup-more = There is more in the chat with me.
stale-button = This button is out of date. Please ask the question again.

## Feedback
thanks-good = Thank you!
ask-why = Sorry about that. What is wrong with it?
thanks-bad = Thank you, that helps the editors.
complaint-wrong = Wrong
complaint-outdated = Out of date
complaint-off-topic = Beside the point
complaint-unclear = Hard to follow

## Commands
ask-usage = Write your question after the command: { $command } Who confirmed it?
unknown-command = I don't know that command. { $help } lists them all.
unknown-command-nearest = I don't know that command. Did you mean { $command }?
admins-only = Only admins can do that here.

## When something does not work
no-text = I can only read text. Just type your question.
too-many = That was too fast for me. Please wait a moment.
too-many-here = There are more questions here than I can answer right now. Ask again in a moment, or ask me in a private chat.
failed = Something went wrong. Please try again.

## Inline and as a guest
guest-usage = Write your question after my name: { $name } Who confirmed it?

## Settings
settings-title = Settings
settings-language = Language
settings-language-about = I answer questions in the language they are asked in. For everything else I use this one.
settings-language-auto = Automatic
# What the language calls itself.
language-name = English
settings-audience = Who sees my answers
settings-audience-about = Everyone, or only the person who asks; for that I have to be an admin of the group. A button lets them show an answer to everyone.
audience-everyone = Everyone
audience-asker = Only the asker
settings-quick-replies = Questions to tap
settings-quick-replies-private = The questions that go with a summary: as buttons beneath it, or where the keyboard usually is.
settings-quick-replies-channel = As links in the text or as buttons beneath it. Telegram shows no comments under posts with buttons.
quick-replies-buttons = Buttons
quick-replies-keyboard = Keyboard
quick-replies-links = Links in the text
settings-article = Article
settings-article-about = I search the chosen article first, then the others.
settings-article-button = Article: { $title }
settings-article-any = Article: all
settings-all = All settings
settings-close = Close
settings-closed = The settings are saved.

## Summary, topics, article
no-summary = There is no summary of this article yet. It begins like this:
summary-cut = { $count ->
    [one] One more point does
   *[other] { $count } more points do
  } not fit into this message.
button-longer = In detail
button-shorter = In short
button-other-language = Auf Deutsch
keyboard-questions = Carry on with one of these questions or one of your own.
keyboard-placeholder = Your question about the article
post-questions = Tap a question or ask me one of your own: { $name } Who confirmed it?
which-article = Which article is this about?
choose-topic = Choose a topic.
no-questions = There are no prepared questions for this article yet. Just ask away.
page = Page { $page } of { $pages }
button-previous = ‹ Previous page
button-next = Next page ›
button-all-topics = All topics
button-summary = Summary
button-topics = Topics
button-article = About the article
button-all-articles = All articles
button-choose-article = Choose this article
article-publisher = Published by: { $publisher }
article-published = Published: { $date }
article-updated = Updated: { $date }
article-address = Address: { $address }
article-written-in-de = Written in German
article-written-in-en = Written in English
article-length = { $sentences ->
    [one] One sentence
   *[other] { $sentences } sentences
  } in { $paragraphs ->
    [one] one paragraph
   *[other] { $paragraphs } paragraphs
  }, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  } to read
article-sources = Sources, as the article names them:
article-prepared = Prepared questions: { $count }
article-asked-first = In this chat I search this article first.
article-chosen = From now on I search “{ $title }” first here.
any-article = Search all articles
any-article-chosen = I now search all articles.

## Start
welcome = Hello! I answer questions about “{ $title }” and always show you the sentence that says so. If something isn't in the article, I'll tell you that too.
welcome-several = Hello! I answer questions about { $count } articles and always show you the sentence that says so. If something isn't there, I'll tell you that too.
start-with = Just ask away, or tap a question:
start-asking = Just ask away.
start-stale = What this link led to is no longer there.
start-group = Ask me a question about the article: { $command } Who confirmed it? Or mention me: { $name }

## What Telegram shows of the bot
profile-description = I answer questions about a news article, always with the sentence the answer rests on. If the article doesn't say, I tell you so. Just send me your question.
profile-about = Ask a news article: every answer comes with the sentence it rests on.
menu-ask = Ask a question about the article
menu-summary = The main points in brief
menu-topics = Topics and their questions
menu-article = About the article and its sources
menu-why = Why I gave my last answer
menu-language = Choose a language
menu-settings = Change the settings
menu-privacy = What I store and how to delete it
menu-help = What I can do

## Help
help-private = Just write to me what you want to know. I answer with the sentence of the article that says so, or tell you that it isn't there.
help-group = { $ask } I answer with the sentence of the article that says so, or tell you that it isn't there.
help-command = { $command } – { $about }
help-command-admins = { $command } – { $about } (admins only)
help-inline = In any other chat: { $name } followed by your question.
ask-in-group = Ask me with { $command }, mention { $name } or reply to one of my messages.

## Why
why-nothing-yet = There is no answer here yet that I could explain. Ask me a question, then send { $command }.
why-forgotten = I no longer know how I came to this answer. Please ask the question again.
why-changed = The article has changed since this answer. Please ask the question again.
why-tapped = You tapped this question, so there was nothing to search for: it has a prepared answer.
why-tapped-by-other = This question was tapped, so there was nothing to search for: it has a prepared answer.
why-not-searched = There was nothing to look up, since you didn't ask about the article.
why-too-long = I don't look up messages that long.
why-more = You wanted to know more, so you got the next prepared question that goes with it.
why-follow-up = I took your previous question into account: “{ $question }”
why-entry = Nearest to your question is this prepared one: “{ $phrasing }” (score { $score })
why-not-stated = Nearest to your question is this prepared one, to which the article has no answer: “{ $phrasing }” (score { $score })
why-passage = No prepared question fits. But a sentence of the article is about what you asked.
why-several = Several prepared questions are almost equally near to yours. That is why I asked which one you meant. In front is: “{ $phrasing }” (score { $score })
why-unanswered = Nearest to your question is “{ $phrasing }” (score { $score }). But that does not fit well enough to be given as the answer.
why-nothing-found = I found nothing in the article that fits your question.
why-sure = I am very sure: { $confidence }% of such answers are right.
why-rather-sure = I am fairly sure: { $confidence }% of such answers are right.
why-unsure = I am not quite sure: { $confidence }% of such answers are right.
why-passage-sure = I am { $confidence }% sure that the article says something about this, and less sure that this very sentence is the answer.
why-too-unsure = I was only { $confidence }% sure, and that is too little for me.
why-runner-up-close = Close behind: “{ $phrasing }” (score { $score })
why-runner-up-behind = Some way behind: “{ $phrasing }” (score { $score })
why-runner-up-far = Far behind: “{ $phrasing }” (score { $score })
explain-matched = Words in common: { $words }
explain-unmatched = Not found: { $words }
relation-same = same
relation-derived = related
relation-synonym = same meaning
relation-part = part of a word
relation-typo = mistyped

## Privacy
privacy-title = What I remember
privacy-exchanges = Your questions and which message answered them, encrypted and for at most { $hours } hours after the last one: for follow-ups, edited questions and { $why }.
privacy-feedback = Your 👍 and 👎 with the reason, for { $days ->
    [one] a day
   *[other] { $days } days
}. What you have set here, until you delete it.
privacy-editors = For the editors, for { $days ->
    [one] a day
   *[other] { $days } days
}: questions the article does not answer, which of the suggested ones you meant instead, and how often what is asked. Nothing in them says who asked. That is also why I cannot delete them on request.
privacy-limit = How often you write or tap buttons, for { $seconds } seconds: so that nobody overloads me.
privacy-person = I never store your name. I store the id Telegram gives you only in a form from which nobody can get it back with the database alone. What is in our chat is kept by Telegram; you can delete it there.
privacy-group = I remember your questions to me, encrypted, for at most { $hours } hours after the last one, your 👍 and 👎 for { $days ->
    [one] a day
   *[other] { $days } days
}, your name never. Send me { $command } in our own chat for the rest.
privacy-nobody = What you write in the name of the group or of a channel I connect with no person. I remember questions for at most { $hours } hours after the last one.
privacy-delete = Delete everything about me
privacy-open-chat = Open the chat with me
privacy-deleted = Deleted: your questions, your 👍 and 👎 and your settings.

## Added to a chat
added-to-group = Hello! I answer questions about “{ $title }”, always with the sentence that says so.
added-to-group-several = Hello! I answer questions about { $count } articles, always with the sentence that says so. Admins choose this group's article with { $settings }.
make-me-admin = The channel's posts do not reach me here yet. For that I have to be an admin of this group.
cannot-write = I may not write in the group “{ $title }”. For me to answer there, an admin has to let me send messages.
added-to-channel = I am now in the channel “{ $title }”. Post { $commands } with your question after it, and I answer with a post of my own. Use { $settings } to set me up.
cannot-post = I still lack the right to post there. Without it I cannot answer.
cannot-delete = I still lack the right to delete posts there. Without it the commands stay where they are.

## In the terminal
prompt-welcome = Ask something about “{ $title }”. Ctrl+D ends it.
explain-best = Nearest: { $entry } (“{ $phrasing }”), score { $score }
explain-runner-up = Next: { $entry } (“{ $phrasing }”), score { $score }
explain-confidence = Confidence: { $confidence }%

## For the editors
menu-stats = What was asked, in numbers
menu-unanswered = Questions that wait for an answer
help-desk = For you as an editor:
desk-today = today
desk-yesterday = yesterday
desk-on-day = on { $date }

# Statistics
desk-stats-title = The last { $days } days
desk-stats-button = Statistics
desk-days = { $days } days
desk-no-questions = Nobody asked anything in this time.
desk-questions = { $count ->
    [one] One question
   *[other] { $count } questions
  }
desk-answered = Answered: { $count } ({ $percent }%)
desk-asked-back = Asked back: { $count } ({ $percent }%)
desk-declined = No answer: { $count } ({ $percent }%)
desk-chart-legend = ░ no answer
desk-top = Asked most often
desk-top-line = { $rank }. { $question } – { $count }×
desk-complaints = What was not liked
desk-complaint-line = { $question } – { $count } 👎
desk-no-entry = A sentence of the article or no answer
desk-lost-entry = An entry that is no longer there
desk-origins = Where questions come from: { $list }
desk-origin-private = private chats
desk-origin-group = groups
desk-origin-channel = channels
desk-origin-inline = inline mode
desk-origin-guest = mentioned as a guest
desk-origin-tap = tapped
desk-waiting = { $count ->
    [0] No question is waiting for you.
    [one] One question is waiting for you.
   *[other] { $count } questions are waiting for you.
  }
desk-waiting-button = Unanswered questions ({ $count })
desk-digest-on = Weekly digest: on
desk-digest-off = Weekly digest: off
desk-digest-title = Your week
desk-digest-stop = Stop sending this

# Unanswered questions
desk-group = Unanswered, { $number } of { $count }
desk-wording = { $count ->
    [one] “{ $text }”
   *[other] “{ $text }” ({ $count }×)
  }
desk-wordings-more = and { $count } more
desk-asked = { $count ->
    [one] Asked once
   *[other] Asked { $count } times
  }, last { $when }.
desk-picked = What readers say they meant: “{ $question }”
desk-none-fitted = None of the suggested questions fitted.
desk-article-gone = The article “{ $slug }” is no longer there.
desk-no-file = This article has no questions.yaml yet.
desk-nothing-waits = No question is waiting for you right now.
desk-back = ‹ Back
desk-skip = Skip ›
desk-ignore = Ignore
desk-add-phrasing = Add as phrasing
desk-new-entry = New entry
desk-resume = Go on with the entry you began
desk-ignored = Ignored: “{ $question }”. I won't bring it up again.
desk-settled = That has been dealt with meanwhile.
desk-group-changed = Something has changed here meanwhile. Please have another look.
desk-entry-gone = This entry is no longer there.
desk-which-entry = { $count ->
    [one] Which entry answers this? I add the question there as a phrasing.
   *[other] Which entry answers this? I add the { $count } questions there as phrasings.
  }
desk-likely = Most likely
desk-added = { $count ->
    [0] Added no new phrasing
    [one] Added one phrasing
   *[other] Added { $count } phrasings
  } to “{ $question }”.
desk-refused = I could not take that over:
desk-not-writable = I cannot change the files of the articles right now ({ $code }).
desk-problems-more = … and { $count } more problems

# A new entry
desk-ask-answer-de = Send me the answer in German. Your next message is the answer.
desk-ask-answer-en = Send me the answer in English. Your next message is the answer.
desk-way-out = { $cancel } stops this. You can send other commands such as { $stats } in between; the entry waits for a day.
desk-ask-citation = Which sentence does that rest on? Tap its number, or send me another sentence of the article, word for word.
desk-ask-citation-typed = Which sentence does that rest on? Send it to me, word for word as in the article.
desk-ask-status = How sure is the article?
desk-confirmed = Confirmed
desk-ask-by = Who confirmed it? Send me what is to stand after “Confirmed by”, ideally a name.
desk-preview = This will be the entry:
desk-save = Save
desk-cancel = Cancel
desk-revise-answer = Change answer
desk-revise-citation = Change sentence
desk-revise-status = Change status
desk-saved = Saved. From now on I answer “{ $question }”.
desk-cancelled = Cancelled. Nothing was saved.
desk-nothing-to-cancel = There is nothing to cancel.
desk-form-over = This entry has been saved, cancelled or forgotten already.
desk-form-replaced = The entry you began before has been dropped.
desk-form-article-gone = Its article is no longer there. The entry has been dropped.
desk-sentence-gone = The sentence no longer stands in the article like that. Please choose again.
desk-text-only = I need a text here.
desk-answer-too-long = That is { $length } characters. Please cut the answer to at most { $most } and send it again.
desk-by-too-long = That is too long. It should be { $most } characters at most.
desk-not-verbatim = That is not a sentence of the article, word for word. These come nearest.
desk-edited = For a new entry I don't read edited messages. Send me a new one, or use the buttons for changing things.

# What comes unasked
desk-knowledge-refused = I have not taken over the last change to the articles. Until all is right, an article with mistakes stays as it was before.
