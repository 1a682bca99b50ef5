/**
 * PostgreSQL behind the ports of core: the database with its migrations and its transactions, and one store for each port.
 * SQL stays in here.
 */
@NullMarked
package dev.errata.storage;

import org.jspecify.annotations.NullMarked;
