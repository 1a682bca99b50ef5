package dev.errata.bot.interaction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why an answer is what it is, as far as the person who asks may know. */
public final class ExplainAnswer {

    private final Interactions interactions;
    private final Signals signals;
    private final Disclosure discretion;
    private final Visibility sight;

    public ExplainAnswer(Interactions interactions, Signals signals, Disclosure discretion, Visibility sight) {
        this.interactions = interactions;
        this.signals = signals;
        this.discretion = discretion;
        this.sight = sight;
    }

    /**
     * An answer with everything that was recalled for it, the given ones first.
     *
     * @param beside how many people did what beside it
     */
    public record Explanation(Interaction interaction, List<Line> lines, Map<Kind, Integer> beside) {

        public Explanation {
            lines = List.copyOf(lines);
            beside = Map.copyOf(beside);
        }
    }

    /**
     * One correction that was recalled.
     *
     * @param channel the channel it is for, if the reader may know
     * @param exemplar the question that decided, if the reader can see where it was asked
     */
    public record Line(Application application, Optional<Place> channel, Optional<String> exemplar) {}

    /**
     * Empty if there is no such answer, or the reader cannot see its place. Of what others taught for themselves alone it says nothing, and to
     * somebody from outside nothing of what was taught elsewhere.
     */
    public Optional<Explanation> explain(WorkspaceId workspace, InteractionId id, Person reader) {
        return interactions
                .find(workspace, id)
                .filter(interaction -> mayRead(interaction, reader))
                .map(interaction -> new Explanation(
                        interaction,
                        interaction.answer().applications().stream()
                                .filter(application -> discretion.mayRead(
                                        application.correction(),
                                        reader,
                                        interaction.question().place()))
                                .map(application -> line(application, reader))
                                .toList(),
                        signals.beside(workspace, interaction.id())));
    }

    private boolean mayRead(Interaction interaction, Person reader) {
        boolean own = interaction.question().asker().id().equals(reader.id());
        return sight.canSee(reader, interaction.question().place()) && (own || interaction.isForEveryone());
    }

    private Line line(Application application, Person reader) {
        Correction correction = application.correction();
        return new Line(application, discretion.channelToName(correction, reader), exemplar(application, reader));
    }

    private Optional<String> exemplar(Application application, Person reader) {
        return Optional.ofNullable(application.exemplar())
                .flatMap(id -> interactions.find(application.correction().workspace(), id))
                .filter(like -> mayRead(like, reader))
                .map(like -> like.question().asked());
    }
}
