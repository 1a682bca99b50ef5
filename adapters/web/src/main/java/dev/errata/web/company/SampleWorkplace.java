package dev.errata.web.company;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.HashMap;
import java.util.Map;

/** Where the company to play in is. On the page nobody joins it, and nothing is opened in it. */
public final class SampleWorkplace extends Workplace {

    public static final Installation SAMPLE = new Installation(LocalAccount.PLATFORM, "sample", "sample");

    private final Company company;
    private volatile Staffed staffed;

    private SampleWorkplace(Installation installation, Company company, Directory directory, Forgetting forgetting) {
        super(installation, directory, forgetting);
        this.company = company;
        this.staffed = staffed(directory.workspace(installation));
    }

    /** Everybody and every channel is there when it returns. */
    public static SampleWorkplace open(Company company, Directory directory, Forgetting forgetting) {
        return open(SAMPLE, company, directory, forgetting);
    }

    /** The same in a workspace of its own. */
    public static SampleWorkplace open(
            Installation installation, Company company, Directory directory, Forgetting forgetting) {
        return new SampleWorkplace(installation, company, directory, forgetting);
    }

    private Staffed staffed(WorkspaceId workspace) {
        Map<String, Place> places = new HashMap<>();
        company.places().forEach(channel -> places.put(channel.name(), save(workspace, channel)));
        Map<String, Person> people = new HashMap<>();
        company.people().forEach(one -> people.put(one.key(), save(workspace, one)));
        return new Staffed(workspace, company, Map.copyOf(places), Map.copyOf(people));
    }

    @Override
    void staff(WorkspaceId workspace) {
        staffed = staffed(workspace);
    }

    @Override
    Staffed now() {
        return staffed;
    }
}
