/** How a question becomes an answer: recall, prompt, writing, recording. Also what people said about the answer afterwards. */
@NullMarked
package dev.errata.bot.answer;

import org.jspecify.annotations.NullMarked;
