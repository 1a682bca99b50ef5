/** The page as the conversation sees it, and what the page keeps in memory about it: what is waited for, and what is asked beside the work. */
@NullMarked
package dev.errata.web.surface;

import org.jspecify.annotations.NullMarked;
