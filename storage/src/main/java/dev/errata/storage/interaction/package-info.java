/**
 * Questions and their answers in SQL, and what is read out of them: history, past questions, offers. Threads
 * belong to them.
 */
@NullMarked
package dev.errata.storage.interaction;

import org.jspecify.annotations.NullMarked;
