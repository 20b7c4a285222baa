/**
 * What a public body owes those who use its pages: how accessible they are, what is kept about people, where to report a
 * fault, and what the product is made of. True of this product; what only the municipality knows comes from its choices.
 */
@NullMarked
package se.samverkstad.workbench.about;

import org.jspecify.annotations.NullMarked;
