/**
 * Domain values as Adaptive Cards: answers, the correction form, the explanation. Nothing is decided here, and every word people read
 * stands in {@code words.properties}.
 */
@NullMarked
package dev.errata.teams.cards;

import org.jspecify.annotations.NullMarked;
