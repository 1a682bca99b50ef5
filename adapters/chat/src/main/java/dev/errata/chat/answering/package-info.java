/** What comes of what people did, worked on after the request: answers, answers that come again, and what is shown of them. */
@NullMarked
package dev.errata.chat.answering;

import org.jspecify.annotations.NullMarked;
