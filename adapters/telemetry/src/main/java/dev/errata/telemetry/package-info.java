/** What the program does, sent to whoever operates it in the protocol of OpenTelemetry. */
@NullMarked
package dev.errata.telemetry;

import org.jspecify.annotations.NullMarked;
