/** Which corrections apply to a question, in what order, and why. This is what the product is judged by. */
@NullMarked
package dev.errata.bot.recall;

import org.jspecify.annotations.NullMarked;
