/** What people see, as Adaptive Cards: messages, forms and explanations. Nothing is decided here. */
@NullMarked
package dev.errata.teams.skin;

import org.jspecify.annotations.NullMarked;
