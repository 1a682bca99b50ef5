package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Place;
import dev.errata.web.company.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about corrections, as far as a reader may know. */
final class CorrectionLabels {

    private final Discretion discretion;
    private final String company;

    CorrectionLabels(Discretion discretion, String company) {
        this.discretion = discretion;
        this.company = company;
    }

    /** One line under an answer; empty where it was given none. */
    Optional<String> given(List<Correction> given, Viewer reader) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(given.size() > 1 ? Words.say("given.several", given.size()) : given(given.get(0), reader));
    }

    private String given(Correction correction, Viewer reader) {
        String whose = Phrasebook.possessive(correction.author().name());
        if (!discretion.showsText(correction, reader.person())) {
            return Words.say("given.own", whose);
        }
        String day = Phrasebook.day(correction.madeAt());
        return channel(correction, reader)
                .map(channel -> Words.say("given.one-for", whose, day, channel.name()))
                .orElseGet(() -> Words.say("given.one", whose, day));
    }

    private Optional<Place> channel(Correction correction, Viewer reader) {
        return discretion.channelToName(correction, reader.person());
    }

    /** Who taught it, when, and where it holds. */
    String line(Correction correction, Viewer reader) {
        String author = correction.author().name();
        String day = Phrasebook.day(correction.madeAt());
        return correction
                .scope()
                .match(
                        () -> Words.say("line.me", author, day),
                        scope -> channel(correction, reader)
                                .map(channel -> Words.say("line.channel", author, day, channel.name()))
                                .orElseGet(() -> Words.say("line", author, day)),
                        team -> Words.say("line", author, day),
                        () -> Words.say("line.everyone", author, day, company));
    }

    /** Where it will be followed. */
    String saved(Correction correction, Viewer reader) {
        return correction
                .scope()
                .match(
                        () -> Words.say("saved.me"),
                        scope -> channel(correction, reader)
                                .map(channel -> Words.say("saved.here", channel.name()))
                                .orElseGet(() -> Words.say("saved.elsewhere")),
                        team -> Words.say("saved.elsewhere"),
                        () -> Words.say("saved.everyone", company));
    }

    String ownOrLine(Correction correction, Viewer reader) {
        return correction.scope() instanceof Scope.Me && !correction.isBy(reader.person())
                ? Words.say("why.own", Phrasebook.possessive(correction.author().name()))
                : line(correction, reader);
    }

    static String type(CorrectionType type) {
        return Words.say("type." + type.name().toLowerCase(Locale.ROOT));
    }
}
