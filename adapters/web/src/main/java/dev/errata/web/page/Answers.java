package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Answer.Kind;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.answer.Source;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.Press;
import dev.errata.web.page.AnswerView.SavedView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The answers of one place as one reader sees them now: what was undone or corrected since is said there. */
final class Answers {

    private final Map<InteractionId, Interaction> byId = new HashMap<>();
    private final Map<InteractionId, Interaction> replacements = new HashMap<>();
    private final Map<CorrectionId, Correction> now;
    private final Interactions interactions;
    private final CorrectionLabels labels;
    private final MarkdownHtml markdown;
    private final Viewer reader;

    Answers(
            List<Interaction> said,
            Map<CorrectionId, Correction> now,
            Interactions interactions,
            CorrectionLabels labels,
            MarkdownHtml markdown,
            Viewer reader) {
        this.now = now;
        this.interactions = interactions;
        this.labels = labels;
        this.markdown = markdown;
        this.reader = reader;
        for (Interaction one : said) {
            byId.put(one.id(), one);
            one.replaces().ifPresent(old -> replacements.put(old, one));
        }
    }

    AnswerView view(Interaction one) {
        Optional<Interaction> newer = newer(one);
        return new AnswerView(
                one.id().toString(),
                one.answer().kind().name().toLowerCase(Locale.ROOT),
                one.replaces().isPresent(),
                Optional.ofNullable(one.answer().changed()),
                html(one),
                one.answer().sources().stream().map(Answers::source).toList(),
                labels.given(one.answer().given(), reader),
                standing(one, newer),
                newer.map(found -> found.id().toString()),
                one.replaces().isPresent() && holds(one) ? Optional.of(saved(one)) : Optional.empty(),
                one.audience() == Audience.ASKER,
                interactions.rating(one.workspace(), one.id(), reader.person()).map(Rating::name),
                !reader.person().isExternal(),
                presses(one));
    }

    private String html(Interaction one) {
        Document shown = markdown.document(one.answer().text());
        String where = one.answer().kind() == Kind.QUOTED ? "blockquote" : "body";
        one.replaces()
                .map(byId::get)
                .ifPresent(
                        old -> ChangedWords.mark(markdown.document(old.answer().text()), shown, where));
        return shown.body().html();
    }

    private static String source(Source source) {
        return source.heading().isEmpty()
                ? Words.say("source", source.number(), source.title())
                : Words.say("source.heading", source.number(), source.title(), source.heading());
    }

    /** The last of the answers that replaced this one and still hold. */
    private Optional<Interaction> newer(Interaction one) {
        return Optional.ofNullable(replacements.get(one.id()))
                .filter(this::holds)
                .map(found -> newer(found).orElse(found));
    }

    private boolean holds(Interaction one) {
        return one.answer().given().stream()
                .allMatch(given -> Optional.ofNullable(now.get(given.id()))
                        .map(c -> c.state() != State.RETIRED && c.version() == given.version())
                        .orElse(true));
    }

    private Optional<String> standing(Interaction one, Optional<Interaction> newer) {
        if (newer.isPresent()) {
            return Optional.of(taught(newer.get())
                    .map(correction -> Words.say("replaced", People.firstName(correction.author())))
                    .orElseGet(() -> Words.say("replaced.once")));
        }
        if (one.replaces().isEmpty() || holds(one)) {
            return Optional.empty();
        }
        boolean edited = taught(one)
                .map(correction -> now.get(correction.id()))
                .filter(current -> current.state() == State.ACTIVE)
                .isPresent();
        return Optional.of(Words.say(edited ? "edited" : "undone"));
    }

    /** The correction that an answer came of; empty if it was for that answer alone. */
    private static Optional<Correction> taught(Interaction one) {
        return one.answer().applications().stream()
                .filter(application -> application.reason() == Reason.JUST_MADE)
                .map(Application::correction)
                .findFirst();
    }

    /** Its undo stands with what is said about it. */
    private static boolean isTaught(Correction correction, Interaction one) {
        return taught(one).filter(taught -> taught.id().equals(correction.id())).isPresent();
    }

    private SavedView saved(Interaction one) {
        Optional<Correction> taught = taught(one);
        if (taught.isEmpty()) {
            return new SavedView(Words.say("saved.once"), Optional.empty(), Optional.empty());
        }
        Correction correction = taught.get();
        if (!byId.containsKey(correction.origin())) {
            String day = Phrasebook.day(correction.madeAt());
            String name = correction.author().name();
            return new SavedView(Words.say("saved.repeats", name, day), Optional.empty(), Optional.empty());
        }
        boolean may = ChangeCorrection.mayChange(correction, reader.person());
        return new SavedView(
                labels.saved(correction, reader),
                may ? Optional.of(CorrectionLabels.type(correction.lesson().type())) : Optional.empty(),
                may ? Optional.of(correction.id().toString()) : Optional.empty());
    }

    private List<Press> presses(Interaction one) {
        List<Press> presses = new ArrayList<>();
        List<Correction> inForce = one.answer().given().stream()
                .filter(given -> Optional.ofNullable(now.get(given.id()))
                        .filter(c -> c.state() == State.ACTIVE)
                        .isPresent())
                .toList();
        for (Correction correction : inForce) {
            String id = correction.id().toString();
            String whose = inForce.size() > 1 ? ".of" : "";
            String name = Phrasebook.possessive(People.firstName(correction.author()));
            boolean own = correction.isBy(reader.person());
            if (own || !(correction.scope() instanceof Scope.Me)) {
                presses.add(new Press("unfit", Words.say("button.unfit" + whose, name), id));
            }
            if (ChangeCorrection.mayChange(correction, reader.person()) && !isTaught(correction, one)) {
                presses.add(new Press("undo", Words.say("button.undo" + whose, name), id));
            }
        }
        return presses;
    }
}
