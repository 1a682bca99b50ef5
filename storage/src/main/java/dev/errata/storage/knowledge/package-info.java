/**
 * Documents, passages and embeddings in SQL. An embedding stands beside the hash of its text and the name of
 * its model.
 */
@NullMarked
package dev.errata.storage.knowledge;

import org.jspecify.annotations.NullMarked;
