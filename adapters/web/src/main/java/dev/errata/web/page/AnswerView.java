package dev.errata.web.page;

import dev.errata.bot.interaction.Source;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Button;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer as one reader sees it: the screen of every platform, and what the page alone shows.
 *
 * @param html its text, sanitised
 * @param doubts past questions about which this reader is asked
 * @param good whether this reader was glad of it; empty if they never said
 */
public record AnswerView(AnswerScreen screen, String html, Optional<DoubtsView> doubts, Optional<Boolean> good) {

    public String id() {
        return screen.answer().id().toString();
    }

    /** {@code written}, {@code quoted} or {@code unknown}. */
    public String kind() {
        return screen.answer().answer().kind().name().toLowerCase(Locale.ROOT);
    }

    /** A source in the words of every platform, where it is read, and where it was found. */
    public record SourceView(String words, Optional<URI> link, Optional<Source.Found> found) {}

    public List<SourceView> sources() {
        List<Source> said = screen.answer().answer().sources();
        List<SourceView> sources = new ArrayList<>();
        for (String words : screen.sources()) {
            Source source = said.get(sources.size());
            sources.add(new SourceView(words, source.link(), source.found()));
        }
        return sources;
    }

    public static boolean isUp(Button thumb) {
        return thumb.action() instanceof Actions.Rate rate && rate.good();
    }

    /** Whether a thumb is what this reader thought of the answer. */
    public boolean isPressed(Button thumb) {
        return good.equals(Optional.of(isUp(thumb)));
    }
}
