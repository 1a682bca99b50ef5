/** What waits for somebody's word, in one list. */
@NullMarked
package dev.errata.web.confirm;

import org.jspecify.annotations.NullMarked;
