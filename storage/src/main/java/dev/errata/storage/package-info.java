/**
 * PostgreSQL behind the ports of core: the database with its migrations and its transactions, and what
 * several stores share. The stores stand in packages by what is stored; SQL stays in this module.
 */
@NullMarked
package dev.errata.storage;

import org.jspecify.annotations.NullMarked;
