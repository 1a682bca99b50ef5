/** How a question becomes an answer: recall, prompt, writing, recording. */
@NullMarked
package dev.errata.bot.answer;

import org.jspecify.annotations.NullMarked;
