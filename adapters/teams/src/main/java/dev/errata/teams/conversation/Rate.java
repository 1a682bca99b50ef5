package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.question.Place;
import dev.errata.teams.cards.FormValues;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Feedback;
import java.util.Optional;

/** Takes Teams' own thumbs: the rating first, then the correction that a thumb down opens. */
final class Rate {

    private final TeamsDirectory directory;
    private final Postman postman;
    private final Interactions interactions;
    private final JudgeAnswer judge;
    private final Teach teach;

    Rate(TeamsDirectory directory, Postman postman, Interactions interactions, JudgeAnswer judge, Teach teach) {
        this.directory = directory;
        this.postman = postman;
        this.interactions = interactions;
        this.judge = judge;
        this.teach = teach;
    }

    Next open(Feedback thumb, Actor by) {
        Optional<Interaction> answer = answer(thumb, by);
        if (answer.isEmpty()) {
            return Refusals.of(Problem.NOT_FOUND);
        }
        rate(answer.get(), thumb, by);
        return thumb.liked() || by.person().isExternal() ? Next.say("thanks") : teach.open(answer.get(), by);
    }

    /** What was written into our form, or into the one that Teams shows by itself, is a correction. */
    void submit(Feedback feedback, Actor by) {
        Optional<Interaction> answer = answer(feedback, by);
        answer.ifPresent(found -> rate(found, feedback, by));
        FormValues form = FormValues.of(feedback.data());
        if (form.answer().isPresent()) {
            teach.save(form, by, Teach.Door.DIALOG);
        } else if (!feedback.liked() && !feedback.text().isBlank()) {
            answer.ifPresent(found -> correct(feedback.text(), found, by));
        }
    }

    /** Where it holds was not asked: where the form would have had it. */
    private void correct(String text, Interaction answer, Actor by) {
        ScopeChoices.of(answer.question().place(), by.person()).stream()
                .findFirst()
                .ifPresent(where -> teach.save(FormValues.saying(text, where), answer, by, Teach.Door.DIALOG));
    }

    private void rate(Interaction answer, Feedback thumb, Actor by) {
        judge.rate(by.workspace(), answer.id(), by.person(), thumb.liked() ? Rating.GOOD : Rating.BAD);
    }

    /** Where Teams does not say which answer it is, the newest of that conversation. */
    private Optional<Interaction> answer(Feedback thumb, Actor by) {
        Place place = directory.place(by.scene());
        String message = thumb.message();
        if (message != null) {
            return postman.answerOf(place, message).flatMap(id -> interactions.find(by.workspace(), id));
        }
        return interactions.thread(place, Lanes.thread(by.scene()), 1).stream().findFirst();
    }
}
