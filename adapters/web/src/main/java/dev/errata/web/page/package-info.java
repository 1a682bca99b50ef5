/** What people see: domain values become views, and views become HTML. Everything that somebody wrote is escaped or sanitised here. */
@NullMarked
package dev.errata.web.page;

import org.jspecify.annotations.NullMarked;
