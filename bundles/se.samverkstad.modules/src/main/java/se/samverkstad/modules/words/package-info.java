/** Sentences in both languages: the kernel's own, and labels read from bundles. */
@NullMarked
package se.samverkstad.modules.words;

import org.jspecify.annotations.NullMarked;
