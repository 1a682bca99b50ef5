package dev.errata.bench.proof.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.slack.FakeSlack;
import dev.errata.teams.TeamsPayloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All texts through every mouth of one program. */
final class Siege {

    /** All of them, as {@code --platforms} names them. */
    static final Set<String> PLATFORMS = Set.of("slack", "teams", "page");

    private static final int ORDINARY = 500_000;
    private static final int HARMLESS = 900_000;
    private static final int LONGEST_FILE_NAME = 60;
    /** More of a text takes long to read, and says nothing new. */
    private static final int LONGEST_DOCUMENT = 600;

    /** It lets the bot say one thing a second in a channel, so that an attempt there is mostly waiting. */
    private static final int AT_ONCE_IN_SLACK = 4;

    private static final int TOO_OFTEN = 1_000;
    private static final int MOST_NARROWED = 40;

    private final House house;
    private final List<AttackText> texts;
    private final Extent extent;
    private final Books books;
    private final Deadline deadline;
    private final AtomicInteger fresh = new AtomicInteger(1_000_000);
    private final AtomicInteger narrowed = new AtomicInteger();

    Siege(House house, List<AttackText> texts, Extent extent, Books books, Deadline deadline) {
        this.house = house;
        this.texts = texts;
        this.extent = extent;
        this.books = books;
        this.deadline = deadline;
    }

    /**
     * How much is tried.
     *
     * @param chats in how many of them each text is
     * @param ordinary how many corrections that mean no harm are taught
     * @param commands how many texts get commands of their own
     * @param platforms on which of them; what others would try is left out
     */
    record Extent(int chats, int ordinary, int commands, Set<String> platforms, long seed) {

        boolean isOn(Chat chat) {
            return platforms.contains(chat.name().toLowerCase(Locale.ROOT));
        }
    }

    void run() {
        inChats();
        onTerminal();
    }

    private void inChats() {
        documents();
        PageChat page = new PageChat(house, books);
        page.learn(harmless(0, "", Set.of()));
        page.learn(harmless(1, " ", Set.of(Mouth.QUESTION)));
        page.learn(harmless(2, "Wrong.", Set.of(Mouth.CORRECTION, Mouth.SOURCE)));
        page.learn(harmless(3, "Feed them. ".repeat(TOO_OFTEN), Set.of(Mouth.CORRECTION, Mouth.REWRITE)));
        page.learnDoubts();
        List<List<Chat>> chats = List.of(
                Stream.<Chat>generate(() -> new SlackChat(house, books))
                        .limit(AT_ONCE_IN_SLACK)
                        .toList(),
                List.of(new TeamsChat(house, books)),
                List.of(page));
        deadline.begin();
        inParallel(chats);
        house.model.wrong().forEach(wrong -> books.broke("prompt: " + wrong.what() + " for " + named(wrong.attempt())));
    }

    /** What fields refuse is harmless too, and what is said about that is seen. */
    private static Attempt harmless(int number, String text, Set<Mouth> mouths) {
        return new Attempt(HARMLESS + number, HARMLESS, new AttackText("harmless", "ours", text), mouths);
    }

    /** What is tried in one of that many chats. */
    private Queue<Consumer<Chat>> tries(int which, int of) {
        Queue<Consumer<Chat>> tries = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < texts.size(); i++) {
            if ((which + i) % of < extent.chats) {
                Attempt attempt = Attempt.everywhere(i, texts.get(i));
                tries.add(chat -> attack(chat, attempt));
            }
        }
        for (int i = which; i < extent.ordinary; i += of) {
            int number = i;
            tries.add(chat -> teach(chat, number, OrdinaryCorrection.of(number, extent.seed)));
        }
        return tries;
    }

    private void attack(Chat chat, Attempt attempt) {
        house.model.says(attempt);
        List<String> wrong = chat.tries(attempt);
        books.count(chat.name() + ", texts through every mouth", 1);
        if (!wrong.isEmpty()) {
            books.broke(chat.name() + ": " + wrong + " for " + attempt.attack().shown() + " through "
                    + mouths(chat, attempt));
        }
    }

    /** Through which of them alone the same comes out. */
    private String mouths(Chat chat, Attempt attempt) {
        if (narrowed.incrementAndGet() > MOST_NARROWED) {
            return attempt.throughWhat();
        }
        List<String> found = new ArrayList<>();
        for (Mouth mouth : Mouth.values()) {
            Attempt one = attempt.only(mouth, fresh.incrementAndGet());
            house.model.says(one);
            if (!chat.tries(one).isEmpty()) {
                found.add(mouth.words);
            }
        }
        return found.isEmpty() ? attempt.throughWhat() + " at once" : String.join(", ", found);
    }

    private void teach(Chat chat, int number, AttackText correction) {
        Attempt attempt = new Attempt(ORDINARY + number, ORDINARY + number, correction, Set.of(Mouth.CORRECTION));
        List<String> wrong = new ArrayList<>(chat.tries(attempt));
        books.count(chat.name() + ", ordinary corrections", 1);
        if (chat.notTaken().contains(Mouth.CORRECTION)) {
            wrong.add("refused");
        } else if (!house.model.wasTaught(correction.text())) {
            wrong.add("changed, or never followed");
        }
        if (!wrong.isEmpty()) {
            books.broke(chat.name() + ": " + wrong + " for " + correction.shown());
        }
    }

    private String named(int attempt) {
        return attempt >= 0 && attempt < texts.size() ? texts.get(attempt).shown() : "attempt " + attempt;
    }

    /** A file for each text, with the text in its name, its headings and its words. */
    private void documents() {
        Path folder = house.scratch("documents");
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < texts.size(); i++) {
                write(folder, i, texts.get(i).text());
            }
            write(folder, HARMLESS, Attempt.CANARY);
        } catch (IOException e) {
            throw new UncheckedIOException("no documents could be written", e);
        }
        for (String workspace : List.of(FakeSlack.TEAM, TeamsPayloads.TENANT, "sample")) {
            printed("ingest", house.terminal().run("ingest", folder.toString(), "--workspace", workspace));
        }
    }

    private static void write(Path folder, int number, String text) throws IOException {
        StringBuilder name = new StringBuilder();
        text.codePoints()
                .filter(c -> c != '/' && c != 0 && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_FILE_NAME)
                .forEach(c -> name.append(Character.toString(c)));
        String file = number + name.toString() + ".md";
        byte[] bytes = Attempt.document(number, text.substring(0, Math.min(LONGEST_DOCUMENT, text.length())))
                .getBytes(UTF_8);
        Files.write(folder.resolve(file.getBytes(UTF_8).length < 250 ? file : number + ".md"), bytes);
    }

    /** The same texts on the command line: all that was taught, and some texts in commands of their own. */
    private void onTerminal() {
        int most = extent.commands;
        AtTerminal terminal = house.terminal();
        List<String> taught = new ArrayList<>();
        for (String workspace : List.of(FakeSlack.TEAM, TeamsPayloads.TENANT, "sample")) {
            AtTerminal.Printed list = terminal.run("corrections", "list", "--workspace", workspace);
            printed("corrections list", list);
            list.corrections().stream().limit(most).forEach(id -> taught.add(workspace + " " + id));
        }
        taught.stream()
                .limit(most)
                .forEach(one -> printed(
                        "corrections show",
                        terminal.run(
                                "corrections", "show", one.split(" ", 2)[1], "--workspace", one.split(" ", 2)[0])));
        texts.stream().limit(most).map(AttackText::text).forEach(text -> {
            printed("ask", terminal.run("ask", text, "--as", text, "--channel", "room-0", "--workspace", "sample"));
            printed("a wrong command", terminal.run("ask", text, "--channel", text, "--workspace", "local"));
            printed("a wrong command", terminal.run("ask", text, "--channel", text, "--new-channel"));
            printed("a wrong command", terminal.run("corrections", "show", text, "--workspace", text));
            printed("a wrong command", terminal.run(text));
        });
    }

    private void printed(String command, AtTerminal.Printed printed) {
        books.count("command line, " + command, 1);
        printed.wrong().stream().distinct().forEach(wrong -> books.broke("command line, " + command + ": " + wrong));
    }

    private void inParallel(List<List<Chat>> chats) {
        ExecutorService threads =
                Executors.newFixedThreadPool(chats.stream().mapToInt(List::size).sum());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Chat> same : chats) {
                Queue<Consumer<Chat>> tries = tries(chats.indexOf(same), chats.size());
                same.stream()
                        .filter(extent::isOn)
                        .forEach(chat -> running.add(threads.submit(() -> goThrough(tries, chat))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chat could not be gone on with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people attacked", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void goThrough(Queue<Consumer<Chat>> tries, Chat chat) {
        Consumer<Chat> next = tries.poll();
        while (next != null && !deadline.hasPassed()) {
            next.accept(chat);
            next = tries.poll();
        }
    }
}
