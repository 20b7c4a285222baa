/** Where log lines go and what they look like: each names its module, none can forge another. */
@NullMarked
package se.samverkstad.launcher.log;

import org.jspecify.annotations.NullMarked;
