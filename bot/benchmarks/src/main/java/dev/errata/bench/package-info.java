/**
 * How fast the program is and how much it takes, measured from outside and printed beside what it should be. Nothing in here is a test, and
 * none of it runs in the build.
 */
@NullMarked
package dev.errata.bench;

import org.jspecify.annotations.NullMarked;
