package dev.errata.bot.answer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the language model write, and quotes while it cannot. */
public final class WriteOrQuote implements Writer {

    private static final Logger LOG = LoggerFactory.getLogger(WriteOrQuote.class);

    private final Writer model;
    private final Writer quoting;

    public WriteOrQuote(Writer model, Writer quoting) {
        this.model = model;
        this.quoting = quoting;
    }

    @Override
    public Draft write(Brief brief) {
        try {
            return model.write(brief);
        } catch (RuntimeException e) {
            LOG.warn(
                    "interaction {} is quoted because the language model did not write: {}",
                    brief.question().id(),
                    e.getClass().getSimpleName());
            return quoting.write(brief);
        }
    }
}
