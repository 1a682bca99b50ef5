package dev.errata.bot.evaluation.cases;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.evaluation.cases.EvaluationCase.Kind;
import dev.errata.bot.evaluation.cases.EvaluationCase.Relevant;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cases of a workspace. They are not kept: they follow from what was taught and confirmed, and so follow undo, edit, end and forgetting.
 * Only what people say of them is kept.
 */
public final class GoldenSet {

    /** More guards take longer than they tell. */
    private static final int MOST_GUARDS = 2_000;

    private final Corrections corrections;
    private final Interactions interactions;
    private final Replacements replacements;
    private final ConfirmedAnswers confirmed;
    private final CaseBook book;
    private final Directory directory;
    private final Clock clock;

    public GoldenSet(
            Corrections corrections,
            Interactions interactions,
            ConfirmedAnswers confirmed,
            CaseBook book,
            Directory directory,
            Clock clock) {
        this.corrections = corrections;
        this.interactions = interactions;
        this.replacements = new Replacements(interactions, corrections, clock);
        this.confirmed = confirmed;
        this.book = book;
        this.directory = directory;
        this.clock = clock;
    }

    /** Corrections in the order in which they were made, then guards, then what was written down; without what was dropped. */
    public List<EvaluationCase> of(WorkspaceId workspace) {
        Set<UUID> dropped = book.dropped(workspace);
        List<Correction> taught = new ArrayList<>(corrections.list(workspace, Optional.empty()));
        Collections.reverse(taught);
        taught.removeIf(correction -> !correction.holdsAt(clock.instant()));
        Map<CorrectionId, List<Exemplar>> said = corrections.exemplars(
                workspace, taught.stream().map(Correction::id).toList());
        Map<CorrectionId, List<Wording>> wordings = book.wordings(workspace);
        Map<InteractionId, Set<CorrectionId>> right = right(said);
        List<EvaluationCase> all = new ArrayList<>();
        taught.forEach(correction -> ofCorrection(
                        correction,
                        said.getOrDefault(correction.id(), List.of()),
                        wordings.getOrDefault(correction.id(), List.of()),
                        right)
                .ifPresent(all::add));
        Set<Map.Entry<PlaceId, String>> guarded = new HashSet<>();
        confirmed.confirmed(workspace, MOST_GUARDS).stream()
                .filter(this::stillHolds)
                .filter(answer ->
                        guarded.add(Map.entry(answer.question().place().id(), Wording.words(answer.standalone()))))
                .map(answer -> guard(answer, right))
                .forEach(all::add);
        book.added(workspace).forEach(written -> written(workspace, written).ifPresent(all::add));
        return all.stream().filter(one -> !dropped.contains(one.id())).toList();
    }

    private static Map<InteractionId, Set<CorrectionId>> right(Map<CorrectionId, List<Exemplar>> said) {
        return said.values().stream()
                .flatMap(List::stream)
                .filter(exemplar -> exemplar.verdict() == Verdict.ACCEPTED)
                .collect(Collectors.groupingBy(
                        Exemplar::interaction, Collectors.mapping(Exemplar::correction, Collectors.toSet())));
    }

    private Optional<EvaluationCase> ofCorrection(
            Correction correction,
            List<Exemplar> said,
            List<Wording> kept,
            Map<InteractionId, Set<CorrectionId>> right) {
        WorkspaceId workspace = correction.workspace();
        Optional<Interaction> origin = interactions.find(workspace, correction.origin());
        Optional<Place> place = directory.place(
                workspace, correction.scope() instanceof Scope.Channel channel ? channel.place() : correction.madeIn());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Optional<Wording> wording = wording(correction, said, kept);
        Set<CorrectionId> fitting = new HashSet<>(wording.flatMap(Wording::leftOut)
                .map(asked -> right.getOrDefault(asked, Set.of()))
                .orElse(Set.of()));
        fitting.add(correction.id());
        Person asker = origin.map(asked -> asked.question().asker())
                .filter(who -> !who.isExternal() && !(correction.scope() instanceof Scope.Me))
                .orElse(correction.author());
        return Optional.of(new EvaluationCase(
                correction.id().value(),
                Kind.CORRECTION,
                place.get(),
                asker,
                correction.madeOn(),
                wording,
                List.of(correction),
                origin,
                origin.flatMap(replacements::newer),
                Optional.empty(),
                List.of(),
                List.of(),
                correction.lesson().isStanding() ? Relevant.UNKNOWN : Relevant.only(fitting),
                !place.get().isPublic()
                        || correction.scope() instanceof Scope.Me
                        || origin.filter(asked -> !isPublic(asked)).isPresent()));
    }

    /** The newest that was confirmed, else what was written beside the case; what only repeats other words that are known is an echo. */
    private static Optional<Wording> wording(Correction correction, List<Exemplar> said, List<Wording> kept) {
        Predicate<String> isEcho = text -> Wording.sameWords(text, correction.madeOn());
        List<Exemplar> accepted = said.stream()
                .filter(exemplar -> exemplar.verdict() == Verdict.ACCEPTED
                        && !exemplar.interaction().equals(correction.origin()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(accepted);
        Stream<Wording> confirmed = accepted.stream()
                .filter(one -> accepted.stream()
                        .noneMatch(other -> !other.equals(one) && Wording.sameWords(other.question(), one.question())))
                .map(one -> new Wording(one.question(), Wording.Origin.CONFIRMED, Optional.of(one.interaction())));
        Stream<Wording> written = kept.stream()
                .filter(one -> accepted.stream().noneMatch(other -> Wording.sameWords(other.question(), one.text())));
        return Stream.concat(confirmed, written)
                .filter(one -> !isEcho.test(one.text()))
                .findFirst();
    }

    /** Whether nothing it was given was undone, edited or ended, and nobody has corrected it since. */
    private boolean stillHolds(Interaction answer) {
        return replacements.holds(answer)
                && replacements.newer(answer).isEmpty()
                && answer.answer().given().stream()
                        .allMatch(then -> corrections
                                .find(then.workspace(), then.id())
                                .filter(now -> now.holdsAt(clock.instant()) && now.standsFor(then, answer.question()))
                                .isPresent());
    }

    private EvaluationCase guard(Interaction answer, Map<InteractionId, Set<CorrectionId>> right) {
        Set<CorrectionId> fitting = new HashSet<>(right.getOrDefault(answer.id(), Set.of()));
        answer.answer().applications().stream()
                .filter(one -> one.given() && one.reason() != Application.Reason.STANDING && !one.isUnfollowed())
                .forEach(one -> fitting.add(one.correction().id()));
        return new EvaluationCase(
                answer.id().value(),
                Kind.GUARD,
                answer.question().place(),
                answer.question().asker(),
                answer.standalone(),
                Optional.of(new Wording(answer.standalone(), Wording.Origin.AS_IT_STANDS)),
                List.of(),
                Optional.empty(),
                Optional.of(answer),
                Optional.empty(),
                List.of(),
                List.of(),
                Relevant.only(fitting),
                !isPublic(answer));
    }

    private static boolean isPublic(Interaction answer) {
        return answer.question().place().isPublic() && answer.isForEveryone();
    }

    /**
     * A case that somebody wrote down, asked as it stands, which is an echo only if a correction was made on those words; empty if its place
     * or its asker is gone. Where it does not say who asks, it is always the same member.
     */
    public Optional<EvaluationCase> written(WorkspaceId workspace, WrittenCase written) {
        Optional<Place> place = directory.place(workspace, written.place());
        Optional<Person> asker = written.asker()
                .map(id -> directory.person(workspace, id))
                .orElseGet(() -> directory.people(workspace).stream()
                        .filter(person -> !person.isExternal())
                        .min(Comparator.comparing(Person::externalId)));
        return place.flatMap(where -> asker.map(who -> written(workspace, written, where, who)));
    }

    private EvaluationCase written(WorkspaceId workspace, WrittenCase written, Place place, Person asker) {
        Named follow = Named.of(written.mustFollow().orElse(List.of()), id -> find(workspace, id));
        Named avoid = Named.of(written.mustNotFollow().orElse(List.of()), id -> find(workspace, id));
        List<CorrectionId> here = corrections.inScope(place, asker, clock.instant()).stream()
                .filter(correction -> Wording.sameWords(correction.madeOn(), written.input()))
                .map(Correction::id)
                .toList();
        return new EvaluationCase(
                written.id(),
                Kind.WRITTEN,
                place,
                asker,
                written.input(),
                here.isEmpty()
                        ? Optional.of(new Wording(written.input(), Wording.Origin.AS_IT_STANDS))
                        : Optional.empty(),
                follow.corrections(),
                follow.corrections().stream()
                        .findFirst()
                        .flatMap(correction -> interactions.find(workspace, correction.origin()))
                        .filter(GoldenSet::isPublic),
                Optional.empty(),
                written.expected(),
                follow.texts(),
                avoid.texts(),
                new Relevant(
                        ids(follow.corrections()),
                        ids(avoid.corrections()),
                        written.mustFollow().isPresent() && follow.texts().isEmpty()),
                !place.isPublic()
                        || Stream.of(follow, avoid)
                                .flatMap(named -> named.corrections().stream())
                                .anyMatch(this::isHidden));
    }

    /** Whether not everyone may read what it says. */
    private boolean isHidden(Correction correction) {
        return correction.scope() instanceof Scope.Me
                || directory
                        .place(correction.workspace(), correction.madeIn())
                        .filter(Place::isPublic)
                        .isEmpty();
    }

    private static Set<CorrectionId> ids(List<Correction> corrections) {
        return corrections.stream().map(Correction::id).collect(Collectors.toSet());
    }

    private Optional<Correction> find(WorkspaceId workspace, String id) {
        try {
            return corrections.find(workspace, new CorrectionId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a case names: corrections by their ids, and anything else as a text. */
    private record Named(List<Correction> corrections, List<String> texts) {

        static Named of(List<String> named, Function<String, Optional<Correction>> find) {
            List<Correction> found = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            named.forEach(one -> find.apply(one.strip()).ifPresentOrElse(found::add, () -> texts.add(one)));
            return new Named(found, texts);
        }
    }
}
