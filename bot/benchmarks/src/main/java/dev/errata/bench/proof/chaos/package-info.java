/** Whether anything is lost or done twice when everything that the program leans on fails under it, and it fails itself. */
@NullMarked
package dev.errata.bench.proof.chaos;

import org.jspecify.annotations.NullMarked;
