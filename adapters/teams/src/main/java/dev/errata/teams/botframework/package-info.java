/**
 * Whether a token that came with a request was made by Microsoft. The only room that knows its SDK, which is no longer maintained, and
 * of it only the check of tokens.
 */
@NullMarked
package dev.errata.teams.botframework;

import org.jspecify.annotations.NullMarked;
