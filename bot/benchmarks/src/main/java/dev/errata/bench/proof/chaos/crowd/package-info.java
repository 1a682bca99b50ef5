/** People in Slack and Teams who ask, correct, judge and undo, and platforms that send again what nobody acknowledged. */
@NullMarked
package dev.errata.bench.proof.chaos.crowd;

import org.jspecify.annotations.NullMarked;
