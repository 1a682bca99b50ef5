/** Shows and changes who looks after what is taught. */
@NullMarked
package dev.errata.server.people;

import org.jspecify.annotations.NullMarked;
