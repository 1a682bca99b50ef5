package dev.errata.chat.order;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was taught in a place. */
final class ListOrders implements Order {

    private static final Pattern LIST = Pattern.compile(
            "list[.!]?|what (?:have|were|are) (?:you|i) (?:been )?taught here\\??", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 15;
    private static final int LONGEST_TEXT = 160;

    private final LearningLoop loop;
    private final Voice voice;

    ListOrders(LearningLoop loop, Voice voice) {
        this.loop = loop;
        this.voice = voice;
    }

    @Override
    public Optional<String> obey(String words, Visit by) {
        if (!LIST.matcher(words).matches()) {
            return Optional.empty();
        }
        return Optional.of(loop.directory()
                .placeByExternalId(by.workspace(), by.room())
                .map(place -> list(place, by.personAtOnce()))
                .orElseGet(() -> voice.say("command.list.none")));
    }

    /** What somebody taught for themselves is read where nobody else reads. */
    private String list(Place place, Person reader) {
        List<Correction> all = loop
                .corrections()
                .inScope(place, reader, loop.clock().instant())
                .stream()
                .filter(one -> place.isDirect() || !(one.scope() instanceof Scope.Me))
                .filter(one -> !reader.isExternal() || one.madeIn().equals(place.id()))
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
        if (all.isEmpty()) {
            return voice.say("command.list.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("command.list", all.size()));
        all.stream().limit(MOST).map(this::line).forEach(lines::add);
        if (all.size() > MOST) {
            lines.add(voice.say("command.list.more", all.size() - MOST));
        }
        return String.join("\n", lines);
    }

    private String line(Correction one) {
        return voice.say(
                "command.list.line." + state(one),
                voice.inSentence(one.lesson().text(), LONGEST_TEXT),
                voice.inSentence(one.author().name()),
                Phrasebook.day(one.madeAt()),
                one.lesson().lastDay().map(Phrasebook::day).orElse(""));
    }

    private String state(Correction one) {
        if (!loop.states().contested(one).isEmpty()) {
            return "disputed";
        }
        if (one.lesson().wanted().isPresent()) {
            return "waits";
        }
        return one.lesson().lastDay().isPresent() ? "until" : "holds";
    }
}
