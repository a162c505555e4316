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
