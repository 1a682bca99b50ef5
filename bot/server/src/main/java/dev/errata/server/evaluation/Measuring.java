package dev.errata.server.evaluation;

import dev.errata.bot.correction.Corrections;
import dev.errata.bot.digest.Sha256;
import dev.errata.bot.evaluation.Evaluate;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.GoldenSet;
import dev.errata.bot.evaluation.cases.OtherWords;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.finding.LookBack;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.score.Grader;
import dev.errata.bot.evaluation.score.ModelGrader;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.spending.MeteredModel;
import dev.errata.server.Bot;
import dev.errata.server.NamedModel;
import dev.errata.server.Stores;
import dev.errata.server.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What measurements are made of, in one workspace. */
final class Measuring {

    private static final String NOTHING = "none";
    private static final String QUOTING = "quoting";
    private static final int DIGEST = 16;
    private static final Duration KEPT_UNUSED = Duration.ofDays(30);

    private final Bot bot;
    private final Settings settings;
    private final WorkspaceId workspace;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    Measuring(Bot bot, Settings settings, WorkspaceId workspace) {
        this.bot = bot;
        this.settings = settings;
        this.workspace = workspace;
        this.ledger =
                new Ledger(settings.evaluating().tokens(), settings.evaluating().prices());
    }

    /** What all of it takes. */
    Ledger ledger() {
        return ledger;
    }

    /** The same model, counted, and asked only what is not known from before. */
    private NamedModel metered(NamedModel model) {
        return new NamedModel(
                new MeteredModel(
                        model.model(), model.name(), workspace, bot.stored().knownReplies(), ledger, clock),
                model.name());
    }

    /** Whoever writes answers also says questions in other words. */
    Optional<OtherWords> otherWords() {
        return bot.chatModel()
                .map(this::metered)
                .map(model -> new OtherWords(model.model(), bot.stored().caseBook()));
    }

    /** What nobody has used for long is not worth keeping. */
    void forgetUnused() {
        bot.stored().knownReplies().drop(workspace, clock.instant().minus(KEPT_UNUSED));
    }

    GoldenSet golden() {
        Stores stored = bot.stored();
        return new GoldenSet(
                stored.corrections(),
                stored.interactions(),
                stored.confirmedAnswers(),
                stored.caseBook(),
                stored.directory(),
                clock);
    }

    LookBack lookBack() {
        Stores stored = bot.stored();
        return new LookBack(stored.corrections(), stored.history(), clock);
    }

    Evaluate evaluate() {
        Stores stored = bot.stored();
        return new Evaluate(stored.corrections(), stored.sources(), bot.means(this::metered, ledger), grader(), clock);
    }

    /** The model that judges what applies also judges answers, if one writes them. */
    private Grader grader() {
        return bot.judgingModel()
                .map(this::metered)
                .<Grader>map(model -> new ModelGrader(model.model()))
                .orElse(Grader.NONE);
    }

    /** Whether a language model judges beside the numbers. */
    boolean isJudged() {
        return settings.judging().model().isPresent();
    }

    /** Everything that these cases depend on now. */
    Circumstances circumstances(List<EvaluationCase> cases) {
        Corrections corrections = bot.stored().corrections();
        long inForce = corrections.list(workspace, Optional.empty()).stream()
                .filter(correction -> correction.holdsAt(clock.instant()))
                .count();
        return new Circumstances(
                settings.chatModel().map(model -> model.name()).orElse(QUOTING),
                settings.judging().model().map(model -> model.name()).orElse(NOTHING),
                settings.chatModel().isPresent() ? bot.prompts() : List.of(),
                parameters(),
                (int) inForce,
                digest(taught(cases)),
                digest(bot.stored().documents().shelf(workspace).stream()
                        .map(listed -> listed.document().name() + " " + listed.readAt() + " " + listed.passages())
                        .sorted()),
                digest(cases.stream().map(Measuring::described)));
    }

    private String parameters() {
        return bot.stored().strictnesses().of(workspace) + " "
                + digest(Arrays.stream(Parameter.values()).map(one -> one + "=" + Parameters.MEASURED.get(one)));
    }

    /** How often anything was taught, or said of it: the number is the workspace's. */
    private Stream<String> taught(List<EvaluationCase> cases) {
        return cases.stream()
                .limit(1)
                .flatMap(one -> bot.stored().corrections().inForce(one.place(), one.asker()).stream())
                .map(part -> String.valueOf(part.changes()));
    }

    private static String described(EvaluationCase one) {
        return String.join(
                "|",
                one.id().toString(),
                one.wording().map(Wording::text).orElse(""),
                one.expected().orElse(""),
                one.mustHold().toString(),
                one.mustNotHold().toString());
    }

    private static String digest(Stream<String> texts) {
        return Sha256.hex(texts.toList()).substring(0, DIGEST);
    }
}
