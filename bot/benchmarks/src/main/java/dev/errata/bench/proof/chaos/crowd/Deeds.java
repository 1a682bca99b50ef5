package dev.errata.bench.proof.chaos.crowd;

import dev.errata.bench.proof.Books;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What people did that was acknowledged, as they would tell it. */
public final class Deeds {

    /** Where somebody is. */
    public enum Platform {
        SLACK,
        TEAMS;

        /** As it is stored. */
        public String word() {
            return this == SLACK ? "slack" : "teams";
        }
    }

    /**
     * Something asked at the beginning of a thread or in one.
     *
     * @param message as the platform names it
     */
    public record Question(Platform platform, String place, String message, String asker) {}

    /**
     * A form that was taken.
     *
     * @param text that no other form has
     */
    public record Form(Platform platform, String text, String by) {}

    /**
     * A thumb.
     *
     * @param acknowledged whether it was; if not it may count or not
     */
    public record Vote(Platform platform, String answer, String by, boolean good, boolean acknowledged) {}

    /** Somebody said whether a correction fits the question of an answer, or the only one that it was given. */
    public record Judgement(Platform platform, String answer, String by) {}

    /** Somebody took an act back. */
    public record Undo(Platform platform, String act) {}

    private final Queue<Question> asked = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Form> forms = new ConcurrentLinkedQueue<>();
    private final Queue<Vote> votes = new ConcurrentLinkedQueue<>();
    private final Queue<Judgement> judgements = new ConcurrentLinkedQueue<>();
    private final Queue<Undo> undone = new ConcurrentLinkedQueue<>();

    void ask(Question question) {
        asked.add(question);
    }

    void acknowledged(Platform platform, String message) {
        acknowledged.add(platform + message);
    }

    void accept(Form form) {
        forms.add(form);
    }

    void vote(Vote vote) {
        votes.add(vote);
    }

    void accept(Judgement judgement) {
        judgements.add(judgement);
    }

    void accept(Undo undo) {
        undone.add(undo);
    }

    /** Those that the platform need not send again. */
    public List<Question> acknowledgedQuestions(Platform platform) {
        return asked.stream()
                .filter(question ->
                        question.platform() == platform && acknowledged.contains(platform + question.message()))
                .toList();
    }

    public List<Form> forms(Platform platform) {
        return forms.stream().filter(form -> form.platform() == platform).toList();
    }

    /** In the order in which each person gave them. */
    public List<Vote> votes(Platform platform) {
        return votes.stream().filter(vote -> vote.platform() == platform).toList();
    }

    public List<Judgement> judgements(Platform platform) {
        return judgements.stream()
                .filter(judgement -> judgement.platform() == platform)
                .toList();
    }

    public List<Undo> undone(Platform platform) {
        return undone.stream().filter(undo -> undo.platform() == platform).toList();
    }

    /** Writes down how much of everything there was. */
    public void countIn(Books books) {
        books.count("questions asked", asked.size());
        for (Platform platform : Platform.values()) {
            String on = " on " + platform.word();
            books.count(
                    "acknowledged questions" + on,
                    acknowledgedQuestions(platform).size());
            books.count("accepted forms" + on, forms(platform).size());
            long counted = votes(platform).stream().filter(Vote::acknowledged).count();
            books.count("accepted votes" + on, counted + judgements(platform).size());
            books.count("accepted undos" + on, undone(platform).size());
        }
    }
}
