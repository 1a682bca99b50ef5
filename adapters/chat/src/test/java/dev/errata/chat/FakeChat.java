package dev.errata.chat;

import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.surface.Capabilities;
import dev.errata.chat.surface.Posting;
import dev.errata.chat.surface.StoredVisit;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.CommonMark;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A platform that is nothing but lists in memory: everybody is everywhere, and what is posted is there. */
public final class FakeChat implements Surface {

    private static final Map<String, String> NAMES =
            Map.of("Ana", "Ana Flores", "Ben", "Ben Okafor", "Li", "Li Wei", "Cem", "Cem Aydin");

    /** To which channels belong whose names begin with it. */
    private static final TeamId TEAM = new TeamId("T-finance");

    private static final TeamId AUDIT = new TeamId("T-audit");

    private static final Set<String> MEMBERS = Set.of("Ben", "Li");

    private final Directory directory;
    private final WorkspaceId workspace;
    private final Map<String, Shown> messages = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Message> told = new ArrayList<>();
    private boolean rereads = true;
    private final Map<String, List<Message>> toldAlone = new LinkedHashMap<>();

    public FakeChat(Directory directory, WorkspaceId workspace) {
        this.directory = directory;
        this.workspace = workspace;
    }

    /** A message as it stands there now. */
    public record Shown(String id, Place place, ThreadId thread, AnswerScreen screen) {

        /** Everything that can be read in it. */
        public String text() {
            List<String> lines = new ArrayList<>();
            screen.changed().ifPresent(changed -> lines.add("Changed: " + changed));
            lines.add(new CommonMark().words(screen.answer().answer().text()));
            lines.addAll(screen.sources());
            screen.given().ifPresent(given -> lines.add(given.words()));
            screen.below().parts().forEach(part -> lines.addAll(words(part)));
            buttons().forEach(button -> lines.add(button.label()));
            return String.join("\n", lines);
        }

        public List<Button> buttons() {
            Stream<Button> below = screen.below().parts().stream().flatMap(part -> FakeChat.buttons(part).stream());
            Stream<Button> controls = screen.controls().stream()
                    .flatMap(row -> Stream.of(row.thumbs(), List.of(row.correct()), row.menu())
                            .flatMap(List::stream));
            return Stream.concat(below, controls).toList();
        }
    }

    private static List<String> words(Part part) {
        if (part instanceof Part.Notes notes) {
            return notes.lines();
        }
        if (part instanceof Part.Line line) {
            return List.of(line.words());
        }
        return part instanceof Part.LineWithButton line ? List.of(line.words()) : List.of();
    }

    private static List<Button> buttons(Part part) {
        if (part instanceof Part.Row row) {
            return row.buttons();
        }
        return part instanceof Part.LineWithButton line ? List.of(line.button()) : List.of();
    }

    public synchronized List<Shown> shown() {
        return List.copyOf(messages.values());
    }

    /** What somebody was told alone. */
    public synchronized List<String> told() {
        return told.stream().map(Message::summary).toList();
    }

    /** What somebody was told alone who was not there. */
    public synchronized List<Message> toldAlone(String name) {
        return List.copyOf(toldAlone.getOrDefault(name, List.of()));
    }

    /** The buttons below what somebody was told alone last. */
    public synchronized List<Button> buttonsTold() {
        return told.get(told.size() - 1).parts().stream()
                .flatMap(part -> buttons(part).stream())
                .toList();
    }

    public Place place(String name) {
        return directory.save(
                new Place(workspace, PlaceId.random(), "C-" + name, name, privacy(name), false, teams(name)));
    }

    private static Set<TeamId> teams(String place) {
        if (place.startsWith("both")) {
            return Set.of(TEAM, AUDIT);
        }
        return place.startsWith("team") ? Set.of(TEAM) : place.startsWith("audit") ? Set.of(AUDIT) : Set.of();
    }

    private static Place.Privacy privacy(String name) {
        if (name.startsWith("direct")) {
            return Place.Privacy.DIRECT;
        }
        return name.startsWith("private") ? Place.Privacy.PRIVATE : Place.Privacy.PUBLIC;
    }

    public Person person(String name) {
        Person.Role standing = name.equals("Ana") ? Person.Role.ADMIN : Person.Role.MEMBER;
        String full = Optional.ofNullable(NAMES.get(name)).orElseThrow();
        return directory.save(new Person(workspace, PersonId.random(), "U-" + name, full, standing, teamsOf(name)));
    }

    private static Set<TeamId> teamsOf(String person) {
        if (person.equals("Ben")) {
            return Set.of(TEAM, AUDIT);
        }
        return MEMBERS.contains(person) ? Set.of(TEAM) : Set.of();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Capabilities can() {
        return new Capabilities(
                Capabilities.PrivateWords.IN_PLACE,
                Capabilities.Forms.NAMED_BY_US,
                Capabilities.Thumbs.OURS,
                false,
                rereads);
    }

    @Override
    public Optional<Person> person(Visit there, String externalId) {
        return NAMES.keySet().stream()
                .filter(name -> externalId.equals("U-" + name))
                .findFirst()
                .map(this::person);
    }

    @Override
    public synchronized Optional<String> reread(Interaction below, String message) {
        return Optional.ofNullable(written.get(message));
    }

    @Override
    public Optional<String> link(Interaction below, String message) {
        return Optional.of("https://chat.example/" + message);
    }

    /** What somebody wrote, as it is now; empty once it was deleted. */
    public synchronized void wrote(String message, Optional<String> text) {
        text.ifPresentOrElse(words -> written.put(message, words), () -> written.remove(message));
    }

    /** Messages cannot be read again. */
    public void keepsNothing() {
        rereads = false;
    }

    @Override
    public Voice voice() {
        return new Voice("dev.errata.chat.fake", new AsWritten());
    }

    /** What people wrote, as they wrote it. */
    private static final class AsWritten implements Script {

        @Override
        public String inSentence(String text) {
            return text;
        }

        @Override
        public String inSentence(String text, int longest) {
            return text.substring(0, Math.min(longest, text.length()));
        }

        @Override
        public String inLabel(String text) {
            return text;
        }

        @Override
        public String link(String words, String address) {
            return words;
        }

        @Override
        public Optional<String> channel(Place place) {
            return Optional.of("#" + place.name());
        }
    }

    @Override
    public Visibility sight() {
        return (person, place) ->
                !place.name().equals("private-hidden") || person.name().equals("Ben Okafor");
    }

    @Override
    public String customer(WorkspaceId itsWorkspace) {
        return "Acme";
    }

    @Override
    public Rewriting rewriting() {
        return new Rewriting(text -> text, Integer.MAX_VALUE);
    }

    /** Where somebody was, as it is stored. */
    public record At(String person, String channel, String thread) {}

    @Override
    public Visit visit(WorkspaceId itsWorkspace, StoredVisit stored) {
        return visit(stored.read(At.class));
    }

    public Visit visit(At at) {
        return new FakeVisit(at);
    }

    private final class FakeVisit implements Visit {

        private final At at;

        FakeVisit(At at) {
            this.at = at;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public String user() {
            return person().externalId();
        }

        @Override
        public String room() {
            return place().externalId();
        }

        @Override
        public ThreadId thread() {
            return new ThreadId(at.thread);
        }

        @Override
        public Person person() {
            return FakeChat.this.person(at.person);
        }

        @Override
        public Person personAtOnce() {
            return person();
        }

        @Override
        public Place place() {
            return FakeChat.this.place(at.channel);
        }

        @Override
        public boolean reaches(Interaction answer) {
            return true;
        }

        @Override
        public void tell(Message message) {
            synchronized (FakeChat.this) {
                told.add(message);
            }
        }

        @Override
        public void tell(Interaction below, Message message) {
            tell(message);
        }

        @Override
        public Map<String, Object> stored() {
            return Map.of("person", at.person, "channel", at.channel, "thread", at.thread);
        }
    }

    @Override
    public Visit alone(Visit by, InteractionId answer, String about) {
        Visit alone = visit(new At(((FakeVisit) by).at.person, "direct-" + ((FakeVisit) by).at.person, "direct"));
        alone.say(about);
        return alone;
    }

    @Override
    public synchronized void tell(Visit by, Person whom, Message message) {
        toldAlone.computeIfAbsent(whom.name(), name -> new ArrayList<>()).add(message);
    }

    @Override
    public ScopeLabels labels(Place place) {
        return new ScopeLabels(
                voice(),
                place,
                "Acme",
                Optional.empty(),
                OptionalInt.empty(),
                Map.of(TEAM, "Finance", AUDIT, "Audit"),
                Optional.of("Type: team link"));
    }

    @Override
    public Optional<String> team(WorkspaceId asked, TeamId team) {
        return Optional.of(team.equals(AUDIT) ? "Audit" : "Finance");
    }

    @Override
    public List<Place> channels(Visit by, Place not) {
        return List.of();
    }

    @Override
    public Optional<Place> channel(String externalId, Person by) {
        return directory.placeByExternalId(workspace, externalId);
    }

    @Override
    public Optional<String> link(Interaction answer) {
        return Optional.empty();
    }

    @Override
    public Written writing(Visit visit, String words, Supplier<Interaction> work) {
        Interaction answer = work.get();
        return new Written(answer, outlet(visit, answer));
    }

    @Override
    public Outlet outlet(Visit visit, Interaction answer) {
        return new Outlet() {
            @Override
            public Place place() {
                return answer.question().place();
            }

            @Override
            public Posting posting(AnswerScreen screen) {
                return new FakePosting(screen);
            }
        };
    }

    @Override
    public Optional<Outlet> outlet(Interaction answer, Optional<Place> stands) {
        return Optional.of(outlet(visit(new At("Ana", "", "")), answer));
    }

    @Override
    public synchronized void takeDown(Place place, Optional<ThreadId> thread, String messageId) {
        messages.remove(messageId);
    }

    private final class FakePosting implements Posting {

        private final AnswerScreen screen;

        FakePosting(AnswerScreen screen) {
            this.screen = screen;
        }

        @Override
        public int parts() {
            return 1;
        }

        @Override
        public Optional<String> post(int part, Outgoing outgoing) {
            String id = UUID.randomUUID().toString();
            show(id);
            return Optional.of(id);
        }

        private void show(String id) {
            Interaction answer = screen.answer();
            synchronized (FakeChat.this) {
                messages.put(
                        id,
                        new Shown(
                                id, answer.question().place(), answer.question().thread(), screen));
            }
        }

        @Override
        public boolean canBeFound() {
            return false;
        }

        @Override
        public void update(String messageId) {
            show(messageId);
        }
    }
}
