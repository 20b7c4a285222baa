/** What a module must not be: read from its bytes, before the framework sees it. */
@NullMarked
package se.samverkstad.modules.rules;

import org.jspecify.annotations.NullMarked;
