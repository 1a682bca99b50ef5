/** What people see, in no platform's own terms: answers, messages, forms and explanations, built for everyone who reads along or for one person. */
@NullMarked
package dev.errata.chat.screen;

import org.jspecify.annotations.NullMarked;
