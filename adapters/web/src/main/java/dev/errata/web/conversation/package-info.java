/** What the page is given to stand on. */
@NullMarked
package dev.errata.web.conversation;

import org.jspecify.annotations.NullMarked;
