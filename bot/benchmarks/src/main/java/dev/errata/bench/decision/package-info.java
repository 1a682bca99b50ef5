/** How long the decision takes which corrections apply, and how it compares. Workspaces are made up in memory. */
@NullMarked
package dev.errata.bench.decision;

import org.jspecify.annotations.NullMarked;
