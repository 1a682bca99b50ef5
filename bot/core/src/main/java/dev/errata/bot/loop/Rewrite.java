package dev.errata.bot.loop;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.question.PersonId;
import java.util.Optional;

/**
 * Why an answer was written again, kept with it.
 *
 * @param by whoever taught, changed or confirmed the correction
 * @param act what undo would reverse; empty where nothing else was stored
 */
public record Rewrite(How how, PersonId by, Optional<ActId> act) {}
