/** What people can do by pressing a button, whichever platform it stands on, and the one codec of what stands in the button. */
@NullMarked
package dev.errata.chat.action;

import org.jspecify.annotations.NullMarked;
