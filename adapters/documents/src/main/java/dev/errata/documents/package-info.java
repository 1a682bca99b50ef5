/** Files that people give the bot to read: which of them are documents, what they say, and where they can be cut. Markdown, HTML, plain text, PDF, Word and PowerPoint. */
@NullMarked
package dev.errata.documents;

import org.jspecify.annotations.NullMarked;
