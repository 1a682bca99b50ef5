/** The packaged program in a process of its own, as people start it. What only a process can show is tested here. */
@NullMarked
package dev.errata.server.process;

import org.jspecify.annotations.NullMarked;
