/**
 * What the municipality makes its own: accent colour and logo. {@link se.samverkstad.workbench.look.Look} knows what was
 * chosen, {@link se.samverkstad.workbench.look.Scale} makes every step of the colour as the build makes the standard one,
 * and two endpoints serve style and pictures under addresses that change with the choice.
 */
@NullMarked
package se.samverkstad.workbench.look;

import org.jspecify.annotations.NullMarked;
