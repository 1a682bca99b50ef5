package dev.errata.server.people;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.command.Identity;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows who looks after what is taught in a channel, or in the workspace, and changes it. */
@Command(
        name = "people",
        description = {
            "Show who looks after what is taught: in a channel with --channel, else in the whole workspace.",
            "An owner decides where people disagree; what a reviewer taught stays in force until then; every member teaches."
        },
        mixinStandardHelpOptions = true)
public final class PeopleCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Option(names = "--owner", paramLabel = "PERSON", description = "who owns it from now on")
    private @Nullable String owner;

    @Option(names = "--reviewer", paramLabel = "PERSON", description = "who reviews there from now on")
    private @Nullable String reviewer;

    @Option(names = "--end", paramLabel = "PERSON", description = "who is neither there from now on")
    private @Nullable String ended;

    @Override
    public void run() {
        try (Bot bot = Bot.open(main.settings())) {
            WorkspaceId workspace = identity.workspace(bot, main.settings());
            Optional<Place> place = identity.namedPlace(bot, workspace);
            Scope over = place.<Scope>map(one -> new Scope.Channel(one.id())).orElseGet(Scope.Everyone::new);
            change(bot, workspace, over);
            show(bot, workspace, over, place.map(one -> "#" + one.name()).orElse(identity.workspaceName()));
        }
    }

    private void change(Bot bot, WorkspaceId workspace, Scope over) {
        Responsibilities all = bot.stored().responsibilities();
        Directory directory = bot.stored().directory();
        give(owner, Duty.OWNER, directory, workspace, over, all);
        give(reviewer, Duty.REVIEWER, directory, workspace, over, all);
        if (ended != null) {
            Person person = identity.known(directory, workspace, ended);
            List<Responsibility> had = Stream.of(Duty.values())
                    .map(duty -> new Responsibility(workspace, over, person.id(), duty))
                    .filter(one -> all.end(one, Optional.empty()))
                    .toList();
            if (had.isEmpty()) {
                throw new WrongUse(ProgramWords.say("people.had-none", person.name()));
            }
        }
    }

    private void give(
            @Nullable String name,
            Duty duty,
            Directory directory,
            WorkspaceId workspace,
            Scope over,
            Responsibilities all) {
        if (name == null) {
            return;
        }
        Person person = identity.known(directory, workspace, name);
        if (person.isExternal()) {
            throw new WrongUse(ProgramWords.say("people.external", person.name()));
        }
        boolean unused = all.give(new Responsibility(workspace, over, person.id(), duty), Optional.empty());
    }

    private void show(Bot bot, WorkspaceId workspace, Scope over, String name) {
        Directory directory = bot.stored().directory();
        List<Responsibility> here = bot.stored().responsibilities().all(workspace).stream()
                .filter(one -> one.over().equals(over))
                .toList();
        Terminal out = new Terminal(main.spec().commandLine().getOut());
        out.line(name);
        here.forEach(one -> directory
                .person(workspace, one.person())
                .ifPresent(person -> out.field(one.duty().name().toLowerCase(Locale.ROOT), person.name())));
        if (here.stream().noneMatch(one -> one.duty() == Duty.OWNER)) {
            inTheirPlace(directory, workspace, out);
        }
        out.line(ProgramWords.say("people.teachers"));
        main.spec().commandLine().getOut().flush();
    }

    /** Nobody was said to own it. */
    private static void inTheirPlace(Directory directory, WorkspaceId workspace, Terminal out) {
        List<Person> admins =
                directory.people(workspace).stream().filter(Person::isAdmin).toList();
        admins.forEach(admin -> out.field("owner", ProgramWords.say("people.admin", admin.name())));
        if (admins.isEmpty()) {
            out.line(ProgramWords.say("people.nobody"));
        }
    }
}
