/** PDF, Word and PowerPoint, by way of the XHTML that Apache Tika makes of them. */
@NullMarked
package dev.errata.documents.office;

import org.jspecify.annotations.NullMarked;
