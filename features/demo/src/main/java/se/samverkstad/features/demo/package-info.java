/** The build step of what a demo offers: example modules in several versions, and a newer podcast. */
@NullMarked
package se.samverkstad.features.demo;

import org.jspecify.annotations.NullMarked;
