package dev.errata.bot.answer;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.knowledge.Excerpt;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the team's own words: the corrections that apply, by whom and since when, then the best sentences of the best passages.
 * It invents nothing and needs no language model. What is taught about tone and format it cannot follow.
 */
public final class QuotingWriter implements Writer {

    private static final int MOST_PASSAGES = 2;
    private static final String NAME = "quoting";

    private final List<String> intro;

    private QuotingWriter(List<String> intro) {
        this.intro = intro;
    }

    /** Where no language model is set up. */
    public static QuotingWriter alone() {
        return new QuotingWriter(List.of());
    }

    /** For a language model that is silent, which it says. */
    public static QuotingWriter insteadOfModel() {
        return new QuotingWriter(List.of(Phrases.say("quoting.intro")));
    }

    @Override
    public Draft write(Brief brief) {
        List<Correction> quotable = substance(brief, false);
        List<Quoted> passages = quotedOf(brief);
        List<String> blocks = new ArrayList<>();
        boolean known = !quotable.isEmpty() || !passages.isEmpty();
        List<Correction> standing = substance(brief, true);
        if (known) {
            blocks.addAll(intro);
            quotable.forEach(c -> blocks.add(quoted(c)));
        } else {
            blocks.add(Phrases.say(standing.isEmpty() ? "unknown" : "unknown.but"));
        }
        List<Source> sources = quotePassages(brief, passages, blocks);
        if (!standing.isEmpty()) {
            blocks.add(Phrases.say("quoting.standing"));
            standing.forEach(c -> blocks.add(quoted(c)));
        }
        String text = String.join("\n\n", blocks);
        Map<CorrectionId, Boolean> followed = Stream.concat(quotable.stream(), standing.stream())
                .collect(Collectors.toMap(Correction::id, quoted -> true, (one, same) -> one));
        return new Draft(
                known ? Kind.QUOTED : Kind.UNKNOWN, text, sources, followed, changed(brief, text), NAME, "none", 0, 0);
    }

    @Override
    public boolean quotesOnly() {
        return intro.isEmpty();
    }

    private static List<Correction> substance(Brief brief, boolean standing) {
        return brief.given().stream()
                .filter(a -> (a.reason() == Reason.STANDING) == standing)
                .map(Application::correction)
                .filter(c -> !c.lesson().type().isStyle())
                .toList();
    }

    private static String quoted(Correction correction) {
        String author = Markdown.line(correction.author().name());
        String day = Phrases.day(correction.madeAt());
        String by = correction
                .saidBy()
                .map(sayer -> Phrases.say("quoting.author.said", author, day, Markdown.line(sayer.name())))
                .orElseGet(() -> Phrases.say("quoting.author", author, day));
        return Markdown.quote(Markdown.plain(correction.lesson().text()) + "\n\n" + by);
    }

    /** A passage, and what is quoted of it. */
    private record Quoted(Scored found, Excerpt excerpt) {}

    /** The best one, and the next one if that says anything more. */
    private static List<Quoted> quotedOf(Brief brief) {
        List<Quoted> quoted = new ArrayList<>();
        for (Scored found : brief.passages()) {
            Excerpt excerpt =
                    Excerpt.of(found.passage(), brief.standalone(), found.hit().window());
            if (quoted.stream().allMatch(before -> excerpt.addsTo(before.excerpt))) {
                quoted.add(new Quoted(found, excerpt));
            }
            if (quoted.size() == MOST_PASSAGES) {
                break;
            }
        }
        return quoted;
    }

    /** What a correction contradicts is not quoted as if both held: it comes last, as what was corrected. */
    private static List<Source> quotePassages(Brief brief, List<Quoted> passages, List<String> blocks) {
        List<Source> sources = new ArrayList<>();
        List<String> corrected = new ArrayList<>();
        Map<Correction, Statement> taught = passages.isEmpty() ? Map.of() : taught(brief);
        for (Quoted quoted : passages) {
            Passage passage = quoted.found.passage();
            int number = sources.size() + 1;
            Excerpt excerpt = quoted.excerpt;
            Optional<String> contradicted = contradicted(taught, passage, excerpt.text(), number);
            if (contradicted.isPresent()) {
                corrected.add(contradicted.get());
            } else {
                if (sources.size() == corrected.size()) {
                    blocks.add(Phrases.say("quoting.documents"));
                }
                blocks.add(Markdown.quote(Markdown.cited(excerpt.marked(), number)));
            }
            sources.add(Source.of(number, quoted.found));
        }
        blocks.addAll(corrected);
        return sources;
    }

    /** What was given says, but for how to say it. */
    private static Map<Correction, Statement> taught(Brief brief) {
        Map<Correction, Statement> taught = new LinkedHashMap<>();
        brief.given().stream()
                .map(Application::correction)
                .filter(correction -> !correction.lesson().type().isStyle())
                .forEach(correction ->
                        taught.put(correction, Statement.of(correction.lesson().text(), correction.madeOn())));
        return taught;
    }

    private static Optional<String> contradicted(
            Map<Correction, Statement> taught, Passage passage, String excerpt, int number) {
        if (taught.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Statement> sentences =
                Statement.ofSentences(excerpt, passage.heading().isEmpty() ? passage.title() : passage.heading());
        return taught.entrySet().stream()
                .flatMap(said -> said
                        .getValue()
                        .contradicted(sentences)
                        .map(sentence -> Phrases.say(
                                "quoting.corrected",
                                Markdown.line(said.getKey().author().name()),
                                Markdown.line(passage.title()),
                                Markdown.line(sentence),
                                number))
                        .stream())
                .findFirst();
    }

    @Nullable
    private static String changed(Brief brief, String text) {
        return brief.rewrite()
                .filter(rewrite -> !rewrite.old().answer().text().equals(text))
                .filter(rewrite -> !rewrite.correction().lesson().type().isStyle())
                .map(Phrases::followsNow)
                .orElse(null);
    }
}
