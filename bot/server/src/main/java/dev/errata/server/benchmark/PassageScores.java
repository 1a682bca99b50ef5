package dev.errata.server.benchmark;

import dev.errata.server.benchmark.Lines.AboutDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How well passages answer questions. A passage answers one if it holds one of the answers, word for word, whatever signs stand between
 * the words. All as shares from 0 to 1.
 */
final class PassageScores {

    private static final int DEEPEST = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> all;
    private final List<Found> found = new ArrayList<>();

    /**
     * What was found for a question.
     *
     * @param right for each place, the best first, whether the passage there answers it
     * @param possible how many passages do
     * @param quote what is quoted of the first, with a sentence in bold
     */
    private record Found(AboutDocuments question, List<Boolean> right, long possible, String quote) {

        private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

        boolean isQuoted() {
            return answers(question, words(quote));
        }

        /** Whether the sentence in bold answers; empty where none is. */
        Optional<Boolean> isMarked() {
            Matcher bold = BOLD.matcher(quote);
            return bold.find() ? Optional.of(answers(question, words(bold.group(1)))) : Optional.empty();
        }

        boolean isAnswerable() {
            return !question.answers().isEmpty();
        }

        boolean isHit(int depth) {
            return right.stream().limit(depth).anyMatch(one -> one);
        }

        /** With gains of 0 and 1 (Järvelin and Kekäläinen, TOIS 2002). */
        double ndcg() {
            double ideal = IntStream.range(0, (int) Math.min(DEEPEST, possible))
                    .mapToDouble(Found::discount)
                    .sum();
            double gained = IntStream.range(0, Math.min(DEEPEST, right.size()))
                    .filter(right::get)
                    .mapToDouble(Found::discount)
                    .sum();
            return ideal == 0 ? 0 : gained / ideal;
        }

        private static double discount(int rank) {
            return Math.log(2) / Math.log(rank + 2.);
        }
    }

    /** @param all the texts of all passages that can be found */
    PassageScores(List<String> all) {
        this.all = all.stream().map(PassageScores::words).toList();
    }

    /**
     * Counts a question.
     *
     * @param passages the texts that were found, best first
     * @param quote what is quoted of the first, with a sentence in bold
     */
    void add(AboutDocuments question, List<String> passages, String quote) {
        found.add(new Found(
                question,
                passages.stream().map(text -> answers(question, words(text))).toList(),
                all.stream().filter(words -> answers(question, words)).count(),
                quote));
    }

    private static boolean answers(AboutDocuments question, String words) {
        return question.answers().stream().anyMatch(answer -> words.contains(words(answer)));
    }

    private static String words(String text) {
        return " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }

    /** Questions with an answer that stands in no passage. */
    List<AboutDocuments> absent() {
        return found.stream()
                .filter(one -> one.isAnswerable() && one.possible() == 0)
                .map(Found::question)
                .toList();
    }

    int answerable() {
        return (int) found.stream().filter(Found::isAnswerable).count();
    }

    int unanswerable() {
        return found.size() - answerable();
    }

    /** Of the questions with an answer, those with a passage that answers among the first so many. */
    double hits(int depth) {
        return found.stream()
                .filter(Found::isAnswerable)
                .mapToDouble(one -> one.isHit(depth) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Of the questions whose first passage answers, those of which the answer is quoted. */
    double quoted() {
        return found.stream()
                .filter(one -> one.isHit(1))
                .mapToDouble(one -> one.isQuoted() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Of the answers that are quoted with a sentence in bold, those in which that one answers. */
    double marked() {
        return found.stream()
                .filter(one -> one.isHit(1) && one.isQuoted())
                .flatMap(one -> one.isMarked().stream())
                .mapToDouble(right -> right ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    double ndcg() {
        return found.stream()
                .filter(Found::isAnswerable)
                .mapToDouble(Found::ndcg)
                .average()
                .orElse(Double.NaN);
    }

    /** Of the questions with an answer, those for which nothing was found. */
    double silent() {
        return share(true);
    }

    /** Of the questions without an answer, those for which nothing was found. */
    double rightlySilent() {
        return share(false);
    }

    private double share(boolean answerable) {
        return found.stream()
                .filter(one -> one.isAnswerable() == answerable)
                .mapToDouble(one -> one.right().isEmpty() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
