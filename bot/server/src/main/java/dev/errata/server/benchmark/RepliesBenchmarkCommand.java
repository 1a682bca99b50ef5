package dev.errata.server.benchmark;

import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.reply.CandidateReply;
import dev.errata.bot.reply.ModelReplyJudge;
import dev.errata.bot.reply.Sign;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.benchmark.Lines.Half;
import dev.errata.server.benchmark.Lines.LabelledReply;
import dev.errata.server.benchmark.Lines.Noticed;
import dev.errata.server.benchmark.Lines.ReplyLine;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures which replies to an answer are noticed as corrections, or says it of replies in a file. */
@Command(
        name = "replies",
        description = {
            "Measure which replies in a thread are noticed as corrections, by their words alone or with a language model.",
            "Of our own replies it prints how many are noticed rightly; of those in a file it writes which are."
        },
        mixinStandardHelpOptions = true)
final class RepliesBenchmarkCommand implements Runnable {

    private static final String INCLUDED = "replies.jsonl";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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

    @Option(names = "--judge", description = "ask the configured language model about those that have a cue")
    private boolean judged;

    @Override
    public void run() {
        if (!judged) {
            run(candidate -> Optional.empty());
            return;
        }
        ResilientChatModel model = benchmark
                .main()
                .settings()
                .chatModel()
                .orElseThrow(() -> new WrongUse(ProgramWords.say("benchmark.no-model")));
        ExecutorService calls = Executors.newSingleThreadExecutor();
        try {
            ModelReplyJudge judge = new ModelReplyJudge(new TimedCall(model, PATIENCE, calls));
            Map<Said, Optional<Boolean>> said = new HashMap<>();
            run(one -> said.computeIfAbsent(
                    one, asked -> judge.corrects(asked.question(), asked.answer(), asked.reply())));
        } finally {
            calls.shutdownNow();
            model.close();
        }
    }

    private void run(Judge judge) {
        if (file == null && out == null) {
            measure(judge);
        } else if (file != null && out != null) {
            Lines.needWritable(out);
            Lines.write(
                    out,
                    Lines.read(file, ReplyLine.class).stream()
                            .map(line -> noticed(line, judge))
                            .toList());
        } else {
            throw new WrongUse(ProgramWords.say("benchmark.replies.both"));
        }
    }

    /** Says of what has a cue whether it is one; empty where nothing is said. */
    private interface Judge {

        Optional<Boolean> corrects(Said said);
    }

    /** A reply to an answer. */
    private record Said(String question, String answer, String reply) {}

    private static Optional<Sign> cue(Said said, Judge judge) {
        return CandidateReply.of(said.question(), said.answer(), said.reply())
                .cue()
                .filter(cue -> judge.corrects(said).orElse(true));
    }

    private static Noticed noticed(ReplyLine line, Judge judge) {
        Optional<Sign> cue = cue(new Said(line.question(), line.answer(), line.reply()), judge);
        return new Noticed(
                line.id(),
                cue.isPresent(),
                cue.map(sign -> sign.name().toLowerCase(Locale.ROOT)).orElse(null));
    }

    private void measure(Judge judge) {
        List<LabelledReply> all = Lines.included(INCLUDED, LabelledReply.class);
        PrintWriter printed = benchmark.main().spec().commandLine().getOut();
        printed.printf(Locale.ROOT, ROW, "half", "n", "candidates", "noticed", "precision", "recall");
        for (Half half : Half.values()) {
            print(half.name().toLowerCase(Locale.ROOT), all, one -> one.half() == half, judge, printed);
        }
        print("both", all, one -> true, judge, printed);
        printed.flush();
    }

    private static void print(
            String name, List<LabelledReply> all, Predicate<LabelledReply> which, Judge judge, PrintWriter printed) {
        List<LabelledReply> some = all.stream().filter(which).toList();
        long there = some.stream().filter(LabelledReply::candidate).count();
        List<LabelledReply> noticed = some.stream()
                .filter(one -> cue(new Said(one.question(), one.answer(), one.reply()), judge)
                        .isPresent())
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
