/** What people do with the bot in Teams: they ask, correct, judge and undo. It decides nothing that core decides. */
@NullMarked
package dev.errata.teams.conversation;

import org.jspecify.annotations.NullMarked;
