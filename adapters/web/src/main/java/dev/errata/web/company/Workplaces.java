package dev.errata.web.company;

import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workspaces of this machine: the sample, and one of people's own. What is in one is never seen in the other. */
public final class Workplaces implements Visibility {

    private final SampleWorkplace sample;
    private final OwnWorkplace own;
    private final Directory directory;

    public Workplaces(SampleWorkplace sample, OwnWorkplace own, Directory directory) {
        this.sample = sample;
        this.own = own;
        this.directory = directory;
    }

    public SampleWorkplace sample() {
        return sample;
    }

    public OwnWorkplace own() {
        return own;
    }

    /** Those that are there already. */
    public List<Workplace> existing() {
        return own.isThere() ? List.of(sample, own) : List.of(sample);
    }

    /** The one that was chosen last; empty before anybody chose. */
    public Optional<Workplace> chosen() {
        return directory.shown().flatMap(shown -> named(shown.externalId()));
    }

    public void choose(Workplace one) {
        directory.show(one.installation());
    }

    public Optional<Workplace> named(String key) {
        return Stream.of(sample, own).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Empty of one that somebody started over. */
    public Optional<Workplace> of(WorkspaceId workspace) {
        return existing().stream()
                .filter(one -> one.workspace().equals(workspace))
                .findFirst();
    }

    @Override
    public boolean canSee(Person person, Place place) {
        return place.isPublic()
                || of(place.workspace())
                        .filter(one -> one.canSee(person, place))
                        .isPresent();
    }
}
