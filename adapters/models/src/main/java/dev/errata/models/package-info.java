/** Encoders and language models behind core's ports. Time-outs, retries and what a provider's errors mean stay here. */
@NullMarked
package dev.errata.models;

import org.jspecify.annotations.NullMarked;
