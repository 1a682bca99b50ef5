/** Customers in SQL: their people, their places and what they chose. Starting over forgets one of them. */
@NullMarked
package dev.errata.storage.workspace;

import org.jspecify.annotations.NullMarked;
