/**
 * The demo: fills a fictional municipality at its first start, lets one try its roles, and puts it back. This bundle is
 * not among the bundles of core; the launcher adds it in a home made by {@code --demo} and nowhere else.
 */
@NullMarked
package se.samverkstad.demo;

import org.jspecify.annotations.NullMarked;
