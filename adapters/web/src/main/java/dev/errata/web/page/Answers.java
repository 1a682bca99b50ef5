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
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.Press;
import dev.errata.web.page.AnswerView.RowView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** The answers of one place as one reader sees them now: what was undone or corrected since is said there. */
final class Answers {

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private final Map<InteractionId, Interaction> byId = new HashMap<>();
    private final Map<InteractionId, Interaction> replacements = new HashMap<>();
    private final Set<InteractionId> holding = new HashSet<>();
    private final Map<CorrectionId, Correction> now;
    private final Interactions interactions;
    private final CorrectionLabels labels;
    private final Offered offered;
    private final SavedNotes notes;
    private final Viewer reader;

    Answers(
            List<Interaction> said,
            Map<CorrectionId, Correction> now,
            Interactions interactions,
            CorrectionLabels labels,
            Offered offered,
            SavedNotes notes,
            Viewer reader) {
        this.now = now;
        this.interactions = interactions;
        this.labels = labels;
        this.offered = offered;
        this.notes = notes;
        this.reader = reader;
        for (Interaction one : said) {
            byId.put(one.id(), one);
            one.replaces().ifPresent(old -> replacements.put(old, one));
            if (one.replaces().isPresent() && notes.holds(one)) {
                holding.add(one.id());
            }
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
                newer.isEmpty() ? offered.below(one, reader) : Optional.empty(),
                holding.contains(one.id()) ? Optional.of(notes.of(one, reader)) : Optional.empty(),
                one.audience() == Audience.ASKER,
                row(one));
    }

    private RowView row(Interaction one) {
        return new RowView(
                interactions.rating(one.workspace(), one.id(), reader.person()).map(Rating::isGood),
                !reader.person().isExternal(),
                presses(one));
    }

    private String html(Interaction one) {
        Document shown = MARKDOWN.document(one.answer().text());
        String where = one.answer().kind() == Kind.QUOTED ? "blockquote" : "body";
        one.replaces()
                .map(byId::get)
                .ifPresent(
                        old -> ChangedWords.mark(MARKDOWN.document(old.answer().text()), shown, where));
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
                .filter(found -> holding.contains(found.id()))
                .map(found -> newer(found).orElse(found));
    }

    private Optional<String> standing(Interaction one, Optional<Interaction> newer) {
        if (newer.isPresent()) {
            return Optional.of(notes.replaced(newer.get()));
        }
        if (one.replaces().isEmpty() || holding.contains(one.id())) {
            return Optional.empty();
        }
        boolean edited = one.answer().given().stream()
                .anyMatch(given -> Optional.ofNullable(now.get(given.id()))
                        .filter(current -> current.state() == State.ACTIVE && current.version() > given.version())
                        .isPresent());
        return Optional.of(Words.say(edited ? "edited" : "undone"));
    }

    /** Its undo stands with what is said about it. */
    private static boolean isTaught(Correction correction, Interaction one) {
        return one.answer()
                .justMade()
                .filter(taught -> taught.id().equals(correction.id()))
                .isPresent();
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
