/**
 * Pages and parts: what a module shows. A {@link se.samverkstad.api.web.Page} is a function from request to response,
 * contributed as a Declarative Services component that carries a {@link se.samverkstad.api.web.PageRoute}; only the
 * workbench knows servlets. Properties are read without creating the component; the method is called under a lease.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
