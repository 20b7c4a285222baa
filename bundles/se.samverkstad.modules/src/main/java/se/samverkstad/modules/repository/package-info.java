/** Where modules come from: folders with an index. */
@NullMarked
package se.samverkstad.modules.repository;

import org.jspecify.annotations.NullMarked;
