package dev.errata.slack.conversation;

import com.slack.api.model.block.LayoutBlock;
import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Taught;
import dev.errata.slack.conversation.Payloads.Taught.How;
import dev.errata.slack.conversation.Payloads.Taught.OnlyThis;
import dev.errata.slack.text.PlainText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Learns a correction and answers again where it was made; marks the answer that it replaces. */
public final class AnswerAgain {

    private final SlackDirectory directory;
    private final KnownAnswers known;
    private final Corrections corrections;
    private final LearnCorrection learn;
    private final AnswerQuestion answers;
    private final Showing showing;
    private final Clock clock;

    /** How the new answer gets to people. */
    public record Showing(
            AnswerMessages messages,
            SavedNote saved,
            Postman postman,
            Status status,
            Whispers whispers,
            AskAuthor askAuthor) {}

    public AnswerAgain(
            SlackDirectory directory,
            KnownAnswers known,
            Corrections corrections,
            LearnCorrection learn,
            AnswerQuestion answers,
            Showing showing,
            Clock clock) {
        this.directory = directory;
        this.known = known;
        this.corrections = corrections;
        this.learn = learn;
        this.answers = answers;
        this.showing = showing;
        this.clock = clock;
    }

    void answer(Delivery delivery, Taught taught) {
        WorkspaceId workspace = delivery.workspace();
        Interaction old = replaced(delivery, taught);
        Person by = directory.person(taught.user());
        Correction correction = correction(workspace, taught, old, by);
        showing.status.show(old.question(), Words.say("status.again"));
        Place holds = placeOf(correction, old);
        List<Correction> neighbours = taught.how() == How.TAKEN ? learn.learn(correction, holds, by) : List.of();
        Audience audience = audience(correction, old);
        Interaction again = answers.answerAgain(again(delivery, old, by, correction), old, correction, audience);
        boolean sameReaders = holds.id().equals(old.question().place().id());
        List<LayoutBlock> notes = notes(taught, correction, again, sameReaders ? neighbours : List.of());
        show(again, old, notes, Replacing.of(taught.how(), correction, by));
        if (!sameReaders && !neighbours.isEmpty()) {
            showing.whispers.to(old, by.externalId(), Words.say("saved.neighbours"), SavedNote.neighbours(neighbours));
        }
        if (taught.how() == How.REPEATED) {
            tellRepeated(correction, old, by);
        } else if (taught.how() == How.TAKEN && sameReaders) {
            showing.askAuthor.about(correction, again, by);
        }
    }

    /** The answer that holds now: another correction can have been worked on since this one was submitted. */
    private Interaction replaced(Delivery delivery, Taught taught) {
        return known.find(new InteractionId(delivery.id()))
                .flatMap(Interaction::replaces)
                .flatMap(known::find)
                .or(() -> known.find(taught.answer())
                        .map(about -> known.newer(about).orElse(about)))
                .orElseThrow(() -> new IllegalStateException("answer " + taught.answer() + " is gone"));
    }

    private Place placeOf(Correction correction, Interaction old) {
        return correction.scope() instanceof Scope.Channel channel
                ? directory.place(channel.place()).orElse(old.question().place())
                : old.question().place();
    }

    private Correction correction(WorkspaceId workspace, Taught taught, Interaction old, Person by) {
        OnlyThis only = taught.onlyThis();
        if (only != null) {
            return onlyThis(only, old, by);
        }
        String id = Objects.requireNonNull(taught.correction());
        return corrections
                .find(workspace, CorrectionId.of(id))
                .orElseThrow(() -> new IllegalStateException("correction " + id + " is gone"));
    }

    private Correction onlyThis(OnlyThis only, Interaction old, Person by) {
        Lesson lesson = new Lesson(
                only.text(),
                CorrectionType.valueOf(only.type()),
                Severity.MISLEADING,
                new Scope.Channel(old.question().place().id()),
                Reach.QUESTIONS_LIKE_THIS,
                List.of(),
                null,
                null,
                null);
        return new Correction(
                old.workspace(),
                CorrectionId.of(only.id()),
                1,
                State.PROPOSED,
                lesson,
                by,
                clock.instant(),
                old.id(),
                old.question().place().id(),
                old.standalone());
    }

    /** What somebody teaches for themselves changes nothing for the others in a channel. */
    private static Audience audience(Correction correction, Interaction old) {
        boolean alone = correction.scope() instanceof Scope.Me || old.audience() == Audience.ASKER;
        return alone && !old.question().place().isDirect() ? Audience.ASKER : Audience.PLACE;
    }

    private Question again(Delivery delivery, Interaction old, Person by, Correction correction) {
        Question question = old.question();
        Person asker = correction.scope() instanceof Scope.Me ? by : question.asker();
        return new Question(
                new InteractionId(delivery.id()),
                question.place(),
                question.thread(),
                asker,
                question.asked(),
                delivery.takenAt());
    }

    private List<LayoutBlock> notes(
            Taught taught, Correction correction, Interaction again, List<Correction> neighbours) {
        if (taught.how() == How.ONLY_THIS) {
            return List.of(AnswerMessages.note(Words.say("saved.once")));
        }
        if (taught.how() == How.REPEATED) {
            return List.of();
        }
        if (taught.how() == How.CONFIRMED) {
            ActId act = ActId.of(Objects.requireNonNull(taught.act()));
            String by = directory.person(taught.user()).name();
            return SavedNote.used(correction, act, again.id(), by);
        }
        List<LayoutBlock> notes = new ArrayList<>();
        ActId act = ActId.of(Objects.requireNonNull(taught.act()));
        notes.addAll(
                showing.saved.of(correction, act, again.id(), again.question().place()));
        if (!neighbours.isEmpty()) {
            notes.addAll(notes.size() - 1, SavedNote.neighbours(neighbours));
        }
        return notes;
    }

    private void show(Interaction again, Interaction old, List<LayoutBlock> notes, Replacing replacing) {
        List<List<LayoutBlock>> messages = showing.messages.of(again, notes);
        if (again.audience() == Audience.ASKER) {
            showing.postman.whisper(again, messages);
            return;
        }
        if (!showing.postman.post(again, messages)) {
            return;
        }
        String note = replacing.note(showing.postman.link(again));
        showing.postman.change(old, showing.messages.marked(old, note));
    }

    /** What is said below the answer that is replaced. */
    private record Replacing(String words, String by, String whose) {

        static Replacing of(How how, Correction correction, Person by) {
            return new Replacing(
                    how == How.CONFIRMED ? "used.by" : "replaced",
                    PlainText.inSentence(by.name()),
                    Words.possessive(correction.author().name()));
        }

        String note(Optional<String> link) {
            return link.map(url ->
                            words.equals("replaced") ? Words.say(words, by, url) : Words.say(words, by, whose, url))
                    .orElseGet(() -> Words.say(words + ".nolink", by, whose));
        }
    }

    private void tellRepeated(Correction existing, Interaction old, Person by) {
        showing.whispers.to(
                old,
                by.externalId(),
                Words.say(
                        "saved.repeats",
                        PlainText.inSentence(existing.author().name()),
                        Phrasebook.day(existing.madeAt())));
    }

    void giveUp(Taught taught) {
        known.find(taught.answer())
                .ifPresent(old -> showing.whispers.to(old, taught.user(), Words.say("gave-up.correction")));
    }
}
