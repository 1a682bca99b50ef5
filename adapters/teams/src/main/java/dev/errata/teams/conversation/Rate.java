package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Place;
import dev.errata.teams.cards.CorrectionForm;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Feedback;
import dev.errata.teams.sending.Postman;
import dev.errata.teams.sending.Privately;
import java.util.Optional;

/** Takes Teams' own thumbs: the rating first, then the correction that a thumb down opens. */
final class Rate {

    /** So many answers are looked at for the newest that everyone, or this person, sees. */
    private static final int NEWEST = 20;

    private final TeamsDirectory directory;
    private final Postman postman;
    private final Interactions interactions;
    private final KnownAnswers known;
    private final JudgeAnswer judge;
    private final Teach teach;
    private final Privately privately;

    Rate(
            TeamsDirectory directory,
            Postman postman,
            Interactions interactions,
            KnownAnswers known,
            JudgeAnswer judge,
            Teach teach,
            Privately privately) {
        this.directory = directory;
        this.postman = postman;
        this.interactions = interactions;
        this.known = known;
        this.judge = judge;
        this.teach = teach;
        this.privately = privately;
    }

    Next open(Feedback thumb, Actor by) {
        return meant(thumb, by).map(meant -> open(meant, thumb, by)).orElseGet(() -> Refusals.of(Problem.NOT_FOUND));
    }

    private Next open(Meant meant, Feedback thumb, Actor by) {
        rate(meant, thumb, by);
        if (thumb.liked() || by.person().isExternal()) {
            return Next.say("thanks");
        }
        FormValues empty = FormValues.empty();
        return teach.open(meant.answer, meant.guessed ? empty.guessed() : empty, by);
    }

    /** What was written into our form, or into the one that Teams shows by itself, is a correction. */
    void submit(Feedback feedback, Actor by) {
        FormValues form = FormValues.of(feedback.data());
        if (form.answer().isPresent()) {
            // It was rated when the form was opened.
            teach.save(form, by, Teach.Door.DIALOG);
        } else {
            meant(feedback, by).ifPresent(meant -> take(feedback, meant, by));
        }
    }

    private void take(Feedback feedback, Meant meant, Actor by) {
        rate(meant, feedback, by);
        if (!feedback.liked()
                && !feedback.text().isBlank()
                && correct(feedback.text(), meant.answer, by)
                && meant.guessed) {
            privately.say(by.scene(), CorrectionForm.guessed(meant.answer));
        }
    }

    /** Where it holds was not asked: where the form would have had it. Returns whether it is saved. */
    private boolean correct(String text, Interaction answer, Actor by) {
        Next next = ScopeChoices.of(answer.question().place(), by.person()).stream()
                .findFirst()
                .map(where -> teach.save(FormValues.saying(text, where), answer, by, Teach.Door.DIALOG))
                .orElseGet(() -> Refusals.of(Problem.EXTERNAL));
        return next instanceof Next.Saved;
    }

    private void rate(Meant meant, Feedback thumb, Actor by) {
        Rating rating = thumb.liked() ? Rating.GOOD : Rating.BAD;
        judge.rate(by.workspace(), meant.answer.id(), by.person(), meant.guessed ? rating.ofGuessedAnswer() : rating);
    }

    /**
     * The answer that a thumb is for.
     *
     * @param guessed whether Teams did not say which one it is, so that it is the newest of that conversation
     */
    private record Meant(Interaction answer, boolean guessed) {}

    private Optional<Meant> meant(Feedback thumb, Actor by) {
        Place place = directory.place(by.scene());
        String message = thumb.message();
        if (message != null) {
            return postman.answerOf(place, message)
                    .flatMap(id -> known.visible(id, by.person()))
                    .map(answer -> new Meant(answer, false));
        }
        return interactions.thread(place, Lanes.thread(by.scene()), NEWEST).stream()
                .filter(answer -> known.isFor(answer, by.person()))
                .reduce((older, newer) -> newer)
                .map(answer -> new Meant(answer, true));
    }
}
