package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Disclosure;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.history.Use;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.InForceView.UseView;
import java.util.List;
import java.util.Optional;

/** The corrections that hold where somebody is, with what became of them. */
final class InForceViews {

    private final TrackRecords inForce;
    private final Disclosure discretion;
    private final String company;

    InForceViews(TrackRecords inForce, Disclosure discretion, String company) {
        this.inForce = inForce;
        this.discretion = discretion;
        this.company = company;
    }

    List<InForceView> of(Viewer reader) {
        return inForce.here(reader.place(), reader.person()).stream()
                .map(line -> view(line, reader))
                .toList();
    }

    private InForceView view(TrackRecords.Line line, Viewer reader) {
        Correction correction = line.correction();
        return new InForceView(
                correction.id().toString(),
                correction.lesson().text(),
                line(correction, reader),
                correction.lesson().isStanding(),
                Words.count("panel.used", line.given()),
                Words.count("panel.held", line.heldBack()),
                line.used().stream().map(use -> use(use, reader)).toList(),
                line.nearMisses().stream().map(use -> use(use, reader)).toList(),
                ChangeCorrection.mayChange(correction, reader.person())
                        ? Optional.of(correction.id().toString())
                        : Optional.empty());
    }

    /** Who taught it, when, and where it holds. */
    private String line(Correction correction, Viewer reader) {
        String author = correction.author().name();
        String day = Phrasebook.day(correction.madeAt());
        return correction
                .scope()
                .match(
                        () -> Words.say("line.me", author, day),
                        scope -> discretion
                                .channelToName(correction, reader.person())
                                .map(channel -> Words.say("line.channel", author, day, channel.name()))
                                .orElseGet(() -> Words.say("line", author, day)),
                        team -> Words.say("line", author, day),
                        () -> Words.say("line.everyone", author, day, company));
    }

    private static UseView use(Use use, Viewer reader) {
        boolean here = use.question().place().id().equals(reader.place().id());
        boolean scored = use.reason() != Reason.STANDING && use.reason() != Reason.JUST_MADE;
        return new UseView(
                use.question().asked(),
                here ? Optional.empty() : Optional.of(use.question().place().name()),
                scored ? Optional.of((int) Math.round(use.probability() * 100)) : Optional.empty());
    }
}
