package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.knowledge.Excerpt;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the team's own words: the corrections that apply, by whom and since when, then the best sentences of the best passages.
 * It invents nothing, needs no language model, and says so.
 */
public final class QuotingWriter implements Writer {

    private static final int MOST_PASSAGES = 3;
    private static final String NAME = "quoting";

    @Override
    public Draft write(Brief brief) {
        List<Correction> quotable = substance(brief, false);
        List<Scored> passages = brief.passages().stream().limit(MOST_PASSAGES).toList();
        List<String> blocks = new ArrayList<>();
        boolean known = !quotable.isEmpty() || !passages.isEmpty();
        if (known) {
            blocks.add(Phrases.say("quoting.intro"));
            quotable.forEach(c -> blocks.add(quoted(c)));
        } else {
            blocks.add(Phrases.say(brief.given().isEmpty() ? "unknown" : "unknown.but"));
        }
        List<Source> sources = quotePassages(brief, passages, blocks);
        addStanding(brief, blocks);
        addNotApplied(brief, blocks);
        return new Draft(
                known ? Kind.QUOTED : Kind.UNKNOWN,
                String.join("\n\n", blocks),
                sources,
                changed(brief),
                NAME,
                "none",
                0,
                0);
    }

    private static List<Correction> substance(Brief brief, boolean standing) {
        return brief.given().stream()
                .filter(a -> (a.reason() == Reason.STANDING) == standing)
                .map(Application::correction)
                .filter(c -> !c.lesson().type().isStyle())
                .toList();
    }

    private static String quoted(Correction correction) {
        String by = Phrases.say(
                "quoting.author", Markdown.line(correction.author().name()), Phrases.day(correction.madeAt()));
        return Markdown.quote(Markdown.plain(correction.lesson().text()) + "\n\n" + by);
    }

    private static List<Source> quotePassages(Brief brief, List<Scored> passages, List<String> blocks) {
        List<Source> sources = new ArrayList<>();
        if (!passages.isEmpty()) {
            blocks.add(Phrases.say("quoting.documents"));
        }
        for (Scored found : passages) {
            Passage passage = found.passage();
            int number = sources.size() + 1;
            blocks.add(Markdown.quote(Markdown.cited(
                    Excerpt.of(passage, brief.standalone(), found.hit().window()), number)));
            sources.add(new Source(number, passage.title(), passage.heading()));
        }
        return sources;
    }

    private static void addStanding(Brief brief, List<String> blocks) {
        List<Correction> standing = substance(brief, true);
        if (!standing.isEmpty()) {
            blocks.add(Phrases.say("quoting.standing"));
            standing.forEach(c -> blocks.add(quoted(c)));
        }
    }

    private static void addNotApplied(Brief brief, List<String> blocks) {
        List<Correction> style = brief.given().stream()
                .map(Application::correction)
                .filter(c -> c.lesson().type().isStyle())
                .toList();
        if (!style.isEmpty()) {
            String items = style.stream().map(QuotingWriter::item).collect(Collectors.joining("\n"));
            blocks.add(Phrases.say("quoting.not-applied") + "\n\n" + items);
        }
    }

    private static String item(Correction correction) {
        return "- "
                + Phrases.say(
                        "quoting.not-applied-item",
                        Markdown.line(correction.lesson().text()),
                        Markdown.line(correction.author().name()),
                        Phrases.day(correction.madeAt()));
    }

    @Nullable
    private static String changed(Brief brief) {
        return brief.rewrite()
                .map(rewrite -> rewrite.correction().lesson().type().isStyle()
                        ? Phrases.say("changed.needs-model")
                        : Phrases.followsNow(rewrite))
                .orElse(null);
    }
}
