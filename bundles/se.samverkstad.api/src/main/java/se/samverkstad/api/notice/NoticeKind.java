package se.samverkstad.api.notice;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of notices that a module sends, such as "a new episode": what a person can turn off. Implemented by modules as a
 * component with {@code service = NoticeKind.class} and {@link NoticeRules}; it says all in its properties and is never
 * called.
 *
 * <p>Notices are shown as long as their kind is there. A module that is paused or removed takes its notices away, and they
 * come back with it.
 */
@ConsumerType
public interface NoticeKind {}
