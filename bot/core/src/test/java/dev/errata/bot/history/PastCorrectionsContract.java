package dev.errata.bot.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link PastCorrections} does: whatever is done later, a moment stays as it was. */
public abstract class PastCorrectionsContract {

    private final Samples samples = new Samples();
    private final List<Moment> moments = new ArrayList<>();
    private Stores stores;
    private Place finance;
    private Person ana;
    private Person ben;
    private int asked;

    /** What was in use at a moment, and what had been said of it, as everybody could see then. */
    private record Moment(Instant at, List<Correction> inUse, Map<CorrectionId, List<Exemplar>> said) {}

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    /** Something is done at a moment; then it is looked at. */
    private Instant next() {
        return Samples.NOW.plusSeconds(60L * (moments.size() + 1));
    }

    private void look() {
        Instant at = next();
        List<Correction> inUse = stores.corrections().inScope(finance, ana, at);
        Set<CorrectionId> ids = Set.copyOf(inUse.stream().map(Correction::id).toList());
        moments.add(new Moment(at, inUse, stores.corrections().exemplars(workspace(), ids)));
    }

    private WorkspaceId workspace() {
        return finance.workspace();
    }

    private Interaction asked(String text) {
        Interaction interaction =
                samples.interaction(samples.question(finance, ana, text, Samples.NOW.minusSeconds(1000 - asked++)));
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(String question, String text) {
        Interaction about = asked(question);
        Correction correction = new Correction(
                workspace(),
                CorrectionId.random(),
                1,
                State.ACTIVE,
                samples.lesson(text, new Scope.Channel(finance.id())),
                ana,
                next(),
                about.id(),
                finance.id(),
                about.standalone());
        stores.corrections().take(correction);
        look();
        return now(correction);
    }

    private Correction now(Correction correction) {
        return stores.corrections().find(workspace(), correction.id()).orElseThrow();
    }

    @Test
    void every_moment_of_a_history_is_as_it_was_whatever_was_done_since() {
        look();
        Correction fiscal = taught("Which year counts?", "The fiscal year.");
        Correction receipts = taught("Where do receipts go?", "To accounting.");
        Interaction alike = asked("Which year do we use?");
        Act confirmed = stores.corrections().confirm(fiscal, alike.id(), ben, next());
        look();
        stores.corrections()
                .edit(now(fiscal), samples.lesson("The fiscal year, from February.", fiscal.scope()), ana, next());
        look();
        Act edited = stores.corrections().latestAct(workspace(), fiscal.id()).orElseThrow();
        stores.corrections().reject(receipts, alike.id(), ben, next());
        look();
        stores.corrections().undo(workspace(), edited.id(), ana, next());
        look();
        stores.corrections().undo(workspace(), confirmed.id(), ben, next());
        look();
        Act retired = stores.corrections().retire(receipts, ana, next());
        look();
        stores.corrections().undo(workspace(), retired.id(), ana, next());
        look();
        stores.corrections().reject(fiscal, alike.id(), ben, next());
        look();
        stores.corrections().confirm(fiscal, alike.id(), ana, next());
        look();

        for (Moment moment : moments) {
            List<Correction> then = stores.pastCorrections().asOf(workspace(), moment.at());
            assertThat(then).as("%s", moment.at()).containsExactlyInAnyOrderElementsOf(moment.inUse());
            assertThat(then)
                    .isSortedAccordingTo(
                            Comparator.comparing(Correction::madeAt).reversed());
            assertThat(stores.pastCorrections()
                            .exemplarsAsOf(
                                    workspace(),
                                    then.stream().map(Correction::id).toList(),
                                    moment.at()))
                    .as("%s", moment.at())
                    .isEqualTo(moment.said());
        }
        assertThat(moments).extracting(moment -> moment.inUse().size()).contains(0, 1, 2);
    }

    @Test
    void before_anything_was_taught_and_in_another_workspace_there_is_nothing() {
        Correction correction = taught("Which year counts?", "The fiscal year.");

        assertThat(stores.pastCorrections().asOf(workspace(), Samples.NOW.minusSeconds(1)))
                .isEmpty();
        assertThat(stores.pastCorrections().asOf(WorkspaceId.random(), next())).isEmpty();
        assertThat(stores.pastCorrections()
                        .exemplarsAsOf(workspace(), List.of(correction.id()), Samples.NOW.minusSeconds(1)))
                .isEmpty();
    }
}
