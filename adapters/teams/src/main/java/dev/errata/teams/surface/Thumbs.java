package dev.errata.teams.surface;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.chat.action.Actions;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import dev.errata.teams.request.TeamsRequests.Feedback;
import dev.errata.teams.skin.Sent;
import dev.errata.teams.skin.TeamsVoice;
import dev.errata.teams.text.CardText;
import java.util.List;
import java.util.Optional;

/** Teams' own thumbs, which do not always say under which answer they were pressed. */
final class Thumbs {

    /** So many answers are looked at for the newest that everyone, or this person, sees. */
    private static final int NEWEST = 20;

    private final Conversation conversation;
    private final Conversation.Taking taking;
    private final Interactions interactions;

    Thumbs(Conversation conversation, Conversation.Taking taking, Interactions interactions) {
        this.conversation = conversation;
        this.taking = taking;
        this.interactions = interactions;
    }

    /** The form behind a thumb was asked for; empty if there is no answer that it can be for. */
    Optional<Reply> open(Feedback thumb, TeamsVisit by) {
        return meant(thumb, by)
                .map(meant -> rate(meant, thumb, by))
                .map(next -> next.reply().get());
    }

    /** What was written into our form, or into the one that Teams shows by itself, is a correction. */
    void submit(Feedback feedback, TeamsVisit by) {
        Sent sent = new Sent(feedback.data());
        if (sent.answer().isPresent()) {
            // It was rated when the form was opened.
            Reply reply = taking.submitted(new Submitted(sent.filled(), by));
            notSaved(reply, sent.filled().text(), sent.answer().get()).ifPresent(by::tell);
        } else {
            meant(feedback, by).ifPresent(meant -> take(feedback, meant, by));
        }
    }

    private void take(Feedback feedback, Meant meant, TeamsVisit by) {
        rate(meant, feedback, by);
        if (feedback.liked() || feedback.text().isBlank()) {
            return;
        }
        Reply reply = taking.corrected(feedback.text(), meant.answer, by);
        if (reply instanceof Reply.Saved && meant.guessed) {
            taking.tellGuessed(meant.answer, by);
        }
        notSaved(reply, feedback.text(), meant.answer.id().toString()).ifPresent(by::tell);
    }

    /** Teams closes the form and allows no answer: what is wrong is said elsewhere, with what was written and a way back to the form. */
    private static Optional<Message> notSaved(Reply reply, String written, String answer) {
        return wrong(reply).map(words -> {
            String said = TeamsVoice.VOICE.say("form.not-saved", words);
            Button again = Button.opens(TeamsVoice.VOICE.say("button.correct"), new Actions.Correct(answer));
            Part kept = Part.Notes.of(CardText.visible(written));
            return new Message(said, List.of(new Part.Line(said), kept, new Part.Row("again", List.of(again))));
        });
    }

    private static Optional<String> wrong(Reply reply) {
        if (reply instanceof Reply.Mend mend) {
            return Optional.of(mend.words());
        }
        if (reply instanceof Reply.Say said) {
            return Optional.of(said.message().summary());
        }
        return reply instanceof Reply.Open ? Optional.of(TeamsVoice.VOICE.say("form.look-again")) : Optional.empty();
    }

    private PendingReply rate(Meant meant, Feedback thumb, TeamsVisit by) {
        Rating rating = thumb.liked() ? Rating.GOOD : Rating.BAD;
        return taking.rated(meant.answer, meant.guessed ? rating.ofGuessedAnswer() : rating, by);
    }

    /**
     * The answer that a thumb is for.
     *
     * @param guessed whether Teams did not say which one it is, so that it is the newest of that conversation
     */
    private record Meant(Interaction answer, boolean guessed) {}

    private Optional<Meant> meant(Feedback thumb, TeamsVisit by) {
        String message = thumb.message();
        if (message != null) {
            return conversation
                    .delivery()
                    .answerOf(by.place(), message)
                    .flatMap(id -> conversation.answer(id, by))
                    .map(answer -> new Meant(answer, false));
        }
        return interactions.thread(by.place(), by.thread(), NEWEST).stream()
                .filter(by::reaches)
                .reduce((older, newer) -> newer)
                .map(answer -> new Meant(answer, true));
    }
}
