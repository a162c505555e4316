# Everything readers get to see.

## How sure is the article?
status-confirmed = Confirmed by { $by }
status-reported = Reported
status-expected = Expected
status-rumoured = Rumour
status-open = Open, says the article
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
no-words = I can't find a question in that. Put it to me in words.
too-long = That is too long for me. Ask in a sentence or two.

## By the way
chitchat-greeting = Hello! What would you like to know about the article?
chitchat-thanks = You're welcome.
chitchat-farewell = Until next time!
chitchat-identity = I'm a bot. I answer questions about this article, always with the sentence the answer rests on.
chitchat-wellbeing = Very well, thanks. What would you like to know about the article?
chitchat-ability = Ask me a question about the article. I answer with the sentence that says it, or tell you that it isn't there.
chitchat-joke = I don't do jokes, only this article.
chitchat-praise = Thank you!
chitchat-insult = Sorry about that. Feel free to ask me something about the article.
chitchat-acknowledgement = Good. Just ask on.

## Beneath an answer
button-context = In context
button-back = Back
button-show-all = Show to everyone
button-runner-up = Did you mean: { $question }
open-source = Read in the article
gloss = In English: { $text }
none-of-these = None of these
unanswered-noted = The article does not answer this. I have noted the question for the editors.
answered-above = I have just answered that, further up.
answered-here = I have just answered that, here.
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
ask-usage = Put your question behind the command: { $command } Who confirmed it?
unknown-command = I don't know that command. { $help } lists them all.
unknown-command-nearest = I don't know that command. Did you mean { $command }?

## When something does not work
no-text = I can't do anything with that. Send me your question as text.
too-many = That was too fast for me. Please wait a moment.
failed = Something went wrong. Please try again.

## In the terminal
prompt-welcome = Ask something about “{ $title }”. Ctrl+D ends it.
explain-matched = Found: { $words }
explain-unmatched = Not found: { $words }
explain-best = Most alike: { $entry } (“{ $phrasing }”), score { $score }
explain-runner-up = Next: { $entry } (“{ $phrasing }”), score { $score }
explain-confidence = Confidence: { $confidence } %
relation-same = same
relation-derived = related
relation-synonym = same meaning
relation-part = part of a word
relation-typo = mistyped
