/** What people do on the page: ask, correct, judge and undo; and who is told that something changed. It decides nothing that core decides. */
@NullMarked
package dev.errata.web.conversation;

import org.jspecify.annotations.NullMarked;
