package dev.errata.server.evaluation;

import dev.errata.bot.reply.CandidateReply;
import dev.errata.server.evaluation.Lines.Half;
import dev.errata.server.evaluation.Lines.LabelledReply;
import dev.errata.server.evaluation.Lines.Noticed;
import dev.errata.server.evaluation.Lines.ReplyLine;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures which replies to an answer are noticed as corrections, or says it of replies in a file. */
@Command(
        name = "replies",
        description = {
            "Measure which replies in a thread are noticed as corrections, by their words alone.",
            "Of our own replies it prints how many are noticed rightly; of those in a file it writes which are."
        },
        mixinStandardHelpOptions = true)
final class RepliesBenchmarkCommand implements Runnable {

    private static final String INCLUDED = "replies.jsonl";
    private static final String ROW = "%-6s%6s%12s%9s%11s%8s%n";

    @ParentCommand
    private BenchmarkCommand benchmark = new BenchmarkCommand();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "replies: id, question, answer, reply (default: ours, which say what they are)")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write id, candidate, cue of each of the file")
    private @Nullable Path out;

    @Override
    public void run() {
        if (file == null && out == null) {
            measure();
        } else if (file != null && out != null) {
            Lines.needWritable(out);
            Lines.write(
                    out,
                    Lines.read(file, ReplyLine.class).stream()
                            .map(RepliesBenchmarkCommand::noticed)
                            .toList());
        } else {
            throw new WrongUse(ProgramWords.say("benchmark.replies.both"));
        }
    }

    private static Noticed noticed(ReplyLine line) {
        CandidateReply candidate = CandidateReply.of(line.question(), line.answer(), line.reply());
        return new Noticed(
                line.id(),
                candidate.isOne(),
                candidate.cue().map(cue -> cue.name().toLowerCase(Locale.ROOT)).orElse(null));
    }

    private void measure() {
        List<LabelledReply> all = Lines.included(INCLUDED, LabelledReply.class);
        PrintWriter printed = benchmark.main().spec().commandLine().getOut();
        printed.printf(Locale.ROOT, ROW, "half", "n", "candidates", "noticed", "precision", "recall");
        for (Half half : Half.values()) {
            print(half.name().toLowerCase(Locale.ROOT), all, one -> one.half() == half, printed);
        }
        print("both", all, one -> true, printed);
        printed.flush();
    }

    private static void print(
            String name, List<LabelledReply> all, Predicate<LabelledReply> which, PrintWriter printed) {
        List<LabelledReply> some = all.stream().filter(which).toList();
        long there = some.stream().filter(LabelledReply::candidate).count();
        List<LabelledReply> noticed = some.stream()
                .filter(one -> CandidateReply.of(one.question(), one.answer(), one.reply())
                        .isOne())
                .toList();
        long right = noticed.stream().filter(LabelledReply::candidate).count();
        printed.printf(
                Locale.ROOT,
                ROW,
                name,
                some.size(),
                there,
                noticed.size(),
                percent(right, noticed.size()),
                percent(right, there));
    }

    private static String percent(long some, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100. * some / all);
    }
}
