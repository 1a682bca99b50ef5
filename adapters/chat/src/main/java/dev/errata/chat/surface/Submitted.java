package dev.errata.chat.surface;

import dev.errata.chat.form.Filled;

/**
 * Somebody sent a form, or changed something in it that changes the form.
 *
 * @param filled what was filled in, with what the form carries unseen
 */
public record Submitted(Filled filled, Visit visit) {}
