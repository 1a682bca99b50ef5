package dev.errata.server.command;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.forgetting.Oblivion.Corrections;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Forgets for good, for whoever runs the program. */
@Command(
        name = "forget",
        description = "Forget a question with its answers, or a person, for good.",
        mixinStandardHelpOptions = true)
public final class ForgetCommand implements Runnable {

    @ParentCommand
    private Main main = new Main(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), ProgramWords.say("forget.which"));
    }

    @Command(
            name = "answer",
            description = "Forget an answer with its question and all other answers to that.",
            mixinStandardHelpOptions = true)
    void answer(@Mixin Identity identity, @Mixin Consent consent, @Parameters(paramLabel = "ANSWER") String id) {
        with(identity, (bot, workspace) -> {
            Oblivion oblivion = bot.stored().oblivion();
            Interaction named = MatchingId.one(bot.stored().interactions().findByPrefix(workspace, id), "answer", id);
            List<InteractionId> whole = oblivion.whole(workspace, named.id());
            consent.to(ProgramWords.say("forget.answer.what", named.question().asked(), whole.size()));
            takeDown(bot, identity, workspace, whole);
            oblivion.answers(workspace, whole);
            say(ProgramWords.say("forget.answer.done", whole.size()));
        });
    }

    @Command(
            name = "person",
            description = "Forget a person: what they asked, rated and are called. What they taught stays.",
            mixinStandardHelpOptions = true)
    void person(
            @Mixin Identity identity,
            @Mixin Consent consent,
            @Option(names = "--corrections", description = "forget what they taught too") boolean corrections,
            @Parameters(paramLabel = "PERSON", description = "by id, id on the platform, or name") String named) {
        with(identity, (bot, workspace) -> {
            Person person = person(bot.stored().directory(), workspace, named);
            List<InteractionId> asked = bot.stored().oblivion().askedBy(person);
            List<Correction> taught = bot.stored().corrections().list(workspace, Optional.empty()).stream()
                    .filter(correction -> correction.isBy(person))
                    .toList();
            String which = corrections ? "forget.person.what.corrections" : "forget.person.what";
            consent.to(ProgramWords.say(which, person.name(), person.externalId(), asked.size(), taught.size()));
            takeDown(bot, identity, workspace, asked);
            List<InteractionId> changed =
                    bot.stored().oblivion().person(person, corrections ? Corrections.GO : Corrections.STAY);
            bot.screens(identity.meant()).ifPresent(screens -> show(screens, workspace, changed, taught));
            say(ProgramWords.say(
                    corrections ? "forget.person.done.corrections" : "forget.person.done",
                    asked.size(),
                    taught.size()));
        });
    }

    /** Messages that show a name, or what is forgotten, are shown without. */
    private static void show(
            Screens screens, WorkspaceId workspace, List<InteractionId> changed, List<Correction> taught) {
        changed.forEach(answer -> screens.answerChanged(workspace, answer, "forgotten"));
        taught.forEach(correction -> screens.changed(correction, "author forgotten"));
    }

    private static void takeDown(Bot bot, Identity identity, WorkspaceId workspace, List<InteractionId> answers) {
        bot.screens(identity.meant())
                .ifPresent(screens -> answers.forEach(
                        id -> bot.stored().interactions().find(workspace, id).ifPresent(screens::answerForgotten)));
    }

    private static Person person(Directory directory, WorkspaceId workspace, String named) {
        return byId(directory, workspace, named)
                .or(() -> directory.personByExternalId(workspace, named))
                .orElseGet(() -> byName(directory.peopleNamed(workspace, named), named));
    }

    private static Optional<Person> byId(Directory directory, WorkspaceId workspace, String named) {
        try {
            return directory.person(workspace, PersonId.of(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Person byName(List<Person> people, String name) {
        if (people.isEmpty()) {
            throw new WrongUse(ProgramWords.say("forget.person.none", name));
        }
        if (people.size() > 1) {
            String ids = people.stream().map(Person::externalId).collect(Collectors.joining(", "));
            throw new WrongUse(ProgramWords.say("several", name, ids));
        }
        return people.get(0);
    }

    private void say(String words) {
        new Terminal(main.spec().commandLine().getOut()).line(words);
    }

    private void with(Identity identity, BiConsumer<Bot, WorkspaceId> then) {
        try (Bot bot = Bot.open(main.settings())) {
            then.accept(bot, identity.workspace(bot, main.settings()));
        }
        main.spec().commandLine().getOut().flush();
    }
}
