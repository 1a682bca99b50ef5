package dev.errata.server;

import dev.errata.server.benchmark.UnusableFile;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.StartFailure;
import dev.errata.server.terminal.WrongUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What is said on a terminal when something broke. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** 2 for what the person has to change, 1 for the rest. */
    static int exit(Throwable failure) {
        return failure instanceof WrongUse || failure instanceof UnusableFile
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    /** The exception's own words where they are ours; the rest goes to the log. */
    static String words(Throwable failure) {
        if (failure instanceof UnusableFile unusable) {
            return ProgramWords.say("benchmark.file." + unusable.problem(), unusable.where());
        }
        if (failure instanceof WrongUse || failure instanceof NotDone || failure instanceof StartFailure) {
            return String.valueOf(failure.getMessage());
        }
        LOG.debug("the command failed", failure);
        return ProgramWords.say("failed", failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }
}
