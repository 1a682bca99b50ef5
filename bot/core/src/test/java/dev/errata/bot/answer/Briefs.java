package dev.errata.bot.answer;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.PassageIndex.Hit;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A brief for tests, put together step by step. */
final class Briefs {

    final Samples samples = new Samples();
    final Person ana = samples.person("Ana Flores");
    final Person ben = samples.person("Ben Okafor");

    private final Place place = samples.place("finance");
    private final List<Application> given = new ArrayList<>();
    private final List<Scored> passages = new ArrayList<>();
    private final List<Interaction> thread = new ArrayList<>();
    private String asked = "When does the year end?";

    Briefs asking(String question) {
        asked = question;
        return this;
    }

    Correction correction(String text, CorrectionType type, Scope scope, @Nullable String notWhen) {
        Interaction origin = samples.interaction(place, ana, asked);
        return samples.correction(
                origin,
                ana,
                new Lesson(
                        text,
                        type,
                        Severity.MISLEADING,
                        scope,
                        Reach.QUESTIONS_LIKE_THIS,
                        List.of(),
                        notWhen,
                        null,
                        null));
    }

    Briefs with(Correction correction, Reason reason) {
        given.add(new Application(correction, true, 1, reason, null, null));
        return this;
    }

    Briefs taught(String text) {
        return taught(text, CorrectionType.CONTENT);
    }

    Briefs taught(String text, CorrectionType type) {
        return with(correction(text, type, new Scope.Channel(place.id()), null), Reason.LIKE_ACCEPTED);
    }

    Briefs standing(String text) {
        return with(correction(text, CorrectionType.POLICY, new Scope.Everyone(), null), Reason.STANDING);
    }

    Briefs passage(String text) {
        PassageId id = PassageId.random();
        passages.add(new Scored(
                new Passage(id, DocumentId.random(), "Handbook", passages.size(), "Year", text),
                new Hit(id, 1, 1, 0),
                Optional.empty(),
                Samples.NOW));
        return this;
    }

    Briefs said(String question, String answer) {
        thread.add(samples.interaction(samples.question(place, ben, question), samples.answer(answer)));
        return this;
    }

    Brief brief() {
        return brief(Optional.empty());
    }

    /** Because of the correction given last. */
    Brief rewrite() {
        return rewriteOf("The calendar year ends on 31 December.");
    }

    /** The same, of an answer that said this. */
    Brief rewriteOf(String text) {
        Interaction old = samples.interaction(samples.question(place, ben, asked), samples.answer(text));
        return brief(
                Optional.of(new Brief.Rewrite(old, given.get(given.size() - 1).correction())));
    }

    private Brief brief(Optional<Brief.Rewrite> rewrite) {
        return new Brief(samples.question(place, ana, asked), asked, given, passages, thread, rewrite, Audience.PLACE);
    }
}
