/** Text on its way to and from Teams: what people wrote is read without Teams' markup, and shown by elements in which nothing is markup. */
@NullMarked
package dev.errata.teams.text;

import org.jspecify.annotations.NullMarked;
