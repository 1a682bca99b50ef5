/**
 * What people do to teach: a correction is proposed, checked, taken and changed. What may not be taken is
 * said with the problem, so that whoever shows it has the words.
 */
@NullMarked
package dev.errata.bot.correction.teaching;

import org.jspecify.annotations.NullMarked;
