/** Forgetting single questions and people in SQL. Functions of the owner do it, because no role that works may delete what is written once. */
@NullMarked
package dev.errata.storage.forgetting;

import org.jspecify.annotations.NullMarked;
