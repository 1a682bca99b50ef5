package dev.errata.server.benchmark;

import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.teaching.GuessType;
import dev.errata.server.benchmark.Lines.OfKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how often the kind of a correction is guessed, and how often rightly. */
@Command(
        name = "kinds",
        description = {
            "Measure how the kind of a correction is guessed from its words.",
            "What no word tells is taken for content; its precision is how much of that is so."
        },
        mixinStandardHelpOptions = true)
final class KindsBenchmarkCommand implements Runnable {

    private static final String INCLUDED = "correction-kinds.jsonl";
    private static final String ROW = "%-16s%6s%9s%11s%8s%n";

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            description = "corrections with their kinds (default: a hundred of ours)")
    private @Nullable Path sentences;

    @Override
    public void run() {
        List<OfKind> all =
                sentences == null ? Lines.included(INCLUDED, OfKind.class) : Lines.read(sentences, OfKind.class);
        PrintWriter out = benchmark.main().spec().commandLine().getOut();
        out.printf(Locale.ROOT, ROW, "kind", "n", "guessed", "precision", "recall");
        for (CorrectionType kind : CorrectionType.values()) {
            List<OfKind> guessed =
                    all.stream().filter(one -> GuessType.of(one.text()) == kind).toList();
            long there = all.stream().filter(one -> one.kind() == kind).count();
            long right = guessed.stream().filter(one -> one.kind() == kind).count();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    kind.name().toLowerCase(Locale.ROOT),
                    there,
                    guessed.size(),
                    share(right, guessed.size()),
                    share(right, there));
        }
        out.flush();
    }

    private static String share(long some, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.0f", 100. * some / all);
    }
}
