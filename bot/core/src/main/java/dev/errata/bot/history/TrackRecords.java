package dev.errata.bot.history;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The corrections that hold where somebody asks, each with where it was used and where it was held back, as far as that reader may see. */
public final class TrackRecords {

    private static final int LATEST = 20;
    private static final int SHOWN = 3;

    private final Corrections corrections;
    private final History history;
    private final Directory directory;
    private final Disclosure discretion;
    private final Visibility sight;
    private final Clock clock;

    public TrackRecords(
            Corrections corrections,
            History history,
            Directory directory,
            Disclosure discretion,
            Visibility sight,
            Clock clock) {
        this.corrections = corrections;
        this.history = history;
        this.directory = directory;
        this.discretion = discretion;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * A correction and what became of it in places that the reader can see.
     *
     * @param channel the channel it is for, if the reader may know
     * @param used the latest questions whose answers got it, newest first
     * @param nearMisses of the latest questions for which it was held back, and to which it came close, the likeliest ones, likeliest first
     * @param objections what was said that it does not fit, newest first
     */
    public record Line(
            Correction correction,
            Optional<Place> channel,
            int given,
            int heldBack,
            List<Use> used,
            List<Use> nearMisses,
            List<Objection> objections) {

        public Line {
            used = List.copyOf(used);
            nearMisses = List.copyOf(nearMisses);
            objections = List.copyOf(objections);
        }
    }

    /**
     * Somebody said that a correction does not fit a question.
     *
     * @param act that said so
     * @param who their name
     * @param question empty if the reader cannot see where it was asked, and reads of it because the correction is theirs to change
     */
    public record Objection(Act act, String who, Optional<String> question) {}

    /** Newest correction first. */
    public List<Line> here(Place place, Person reader) {
        if (!sight.canSee(reader, place)) {
            return List.of();
        }
        List<Correction> inScope = corrections.inScope(place, reader, clock.instant()).stream()
                .filter(c -> isUsed(c, place) && discretion.mayKnow(c, reader))
                .sorted(Comparator.comparing(Correction::madeAt).reversed())
                .toList();
        List<CorrectionId> ids = inScope.stream().map(Correction::id).toList();
        List<Tally> tallies = history.tallies(place.workspace(), ids, reader).stream()
                .filter(tally -> sight.canSee(reader, tally.place()))
                .toList();
        List<Use> uses = history.uses(place.workspace(), ids, reader, LATEST).stream()
                .filter(use -> sight.canSee(reader, use.question().place()))
                .toList();
        Map<CorrectionId, List<Exemplar>> said = corrections.exemplars(place.workspace(), ids);
        return inScope.stream()
                .map(c -> line(c, reader, tallies, uses, objections(c, reader, said.getOrDefault(c.id(), List.of()))))
                .toList();
    }

    /** What somebody taught for themselves is not used where others read. */
    private static boolean isUsed(Correction correction, Place place) {
        return place.isDirect() || !(correction.scope() instanceof Scope.Me);
    }

    private List<Objection> objections(Correction correction, Person reader, List<Exemplar> said) {
        return said.stream()
                .filter(exemplar -> exemplar.verdict() != Exemplar.Verdict.ACCEPTED)
                .sorted(Comparator.comparing(Exemplar::at).reversed())
                .flatMap(exemplar -> objection(correction, reader, exemplar).stream())
                .limit(SHOWN)
                .toList();
    }

    private Optional<Objection> objection(Correction correction, Person reader, Exemplar said) {
        boolean sees = directory
                .place(correction.workspace(), said.place())
                .filter(place -> sight.canSee(reader, place))
                .isPresent();
        if (!sees && !ChangeCorrection.mayChange(correction, reader)) {
            return Optional.empty();
        }
        return corrections
                .saying(correction.workspace(), correction.id(), said.interaction())
                .map(act -> new Objection(
                        act,
                        directory
                                .person(correction.workspace(), act.person())
                                .map(Person::name)
                                .orElse(""),
                        sees ? Optional.of(said.question()) : Optional.empty()));
    }

    private Line line(
            Correction correction, Person reader, List<Tally> tallies, List<Use> uses, List<Objection> objections) {
        List<Tally> mine = tallies.stream()
                .filter(tally -> tally.correction().equals(correction.id()))
                .toList();
        Set<String> said = objections.stream()
                .flatMap(objection -> objection.question().stream())
                .map(TrackRecords::same)
                .collect(Collectors.toSet());
        List<Use> my = once(uses.stream()
                        .filter(use -> use.correction().equals(correction.id())
                                && (use.given() || use.isHeldBack())
                                && !said.contains(same(use.question().asked()))))
                .toList();
        return new Line(
                correction,
                discretion.channelToName(correction, reader),
                mine.stream().mapToInt(Tally::given).sum(),
                mine.stream().mapToInt(Tally::heldBack).sum(),
                my.stream().filter(Use::given).limit(SHOWN).toList(),
                my.stream()
                        .filter(Use::isNearMiss)
                        .sorted(Comparator.comparingDouble(Use::probability).reversed())
                        .limit(SHOWN)
                        .toList(),
                objections);
    }

    /** The same question asked again is one, as it was answered last. */
    private static Stream<Use> once(Stream<Use> newestFirst) {
        Set<String> seen = new HashSet<>();
        return newestFirst.filter(use -> seen.add(same(use.question().asked())));
    }

    private static String same(String question) {
        return question.strip().toLowerCase(Locale.ROOT);
    }
}
