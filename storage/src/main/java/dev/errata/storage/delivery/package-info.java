/**
 * Work that was taken and is owed, and messages on their way out, in PostgreSQL. Work is run by db-scheduler, in whichever process
 * is free.
 */
@NullMarked
package dev.errata.storage.delivery;

import org.jspecify.annotations.NullMarked;
