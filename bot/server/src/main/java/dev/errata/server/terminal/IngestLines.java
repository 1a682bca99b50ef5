package dev.errata.server.terminal;

import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.knowledge.ingest.IngestReport;
import dev.errata.bot.knowledge.ingest.Ingested;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Says what becomes of files while they are read, a line for each that one has to know of, and shows how far it is. */
public final class IngestLines implements IngestDocuments.Progress {

    private static final int NAMED = 5;

    private final ProgressBar bar;
    private int embedded;

    /**
     * On this terminal.
     *
     * @param quiet only what has to be known
     */
    public IngestLines(PrintWriter out, boolean quiet) {
        this.bar = new ProgressBar(out, !quiet);
    }

    @Override
    public void found(int files) {
        bar.found(files);
    }

    @Override
    public void tookOver(String below, String source) {
        bar.say(ProgramWords.say("ingest.took-over", below, source));
    }

    @Override
    public void embedded(String name, int passages, int ofPassages) {
        bar.going(name, (double) passages / ofPassages, passages - embedded);
        embedded = passages == ofPassages ? 0 : passages;
    }

    @Override
    public void finished(Ingested outcome) {
        outcome.match(
                stored -> {
                    if (stored.replaced()) {
                        bar.say(ProgramWords.say("ingest.replaced", stored.name()));
                    }
                    if (stored.noise() > 0) {
                        bar.say(ProgramWords.say("ingest.noise", stored.name(), stored.noise()));
                    }
                    return stored;
                },
                unchanged -> unchanged,
                skipped -> {
                    String key = skipped.kept() ? "ingest.skipped.kept" : "ingest.skipped";
                    bar.say(ProgramWords.say(key, skipped.name(), skipped.reason()));
                    return skipped;
                });
        bar.done(outcome.name());
    }

    /** What happened beside the files that were read. */
    public void ended(IngestReport report) {
        report.removed().forEach(document -> bar.say(ProgramWords.say("ingest.removed", document.name())));
        if (report.images() > 0) {
            bar.say(ProgramWords.say("ingest.images", report.images()));
        }
        if (!report.stayed().isEmpty() && !report.doubted()) {
            bar.say(ProgramWords.say("ingest.kept", named(report.stayed())));
        }
    }

    /** Some of them by name, and how many more there are. */
    public static String named(List<Document> documents) {
        String some = documents.stream().limit(NAMED).map(Document::name).collect(Collectors.joining(", "));
        return documents.size() <= NAMED ? some : ProgramWords.say("ingest.more", some, documents.size() - NAMED);
    }
}
