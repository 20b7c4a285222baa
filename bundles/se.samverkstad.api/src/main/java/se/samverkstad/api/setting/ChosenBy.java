package se.samverkstad.api.setting;

import aQute.bnd.annotation.xml.XMLAttribute;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who besides the municipality may choose a setting: stands at a method of an {@code @ObjectClassDefinition}. Becomes two
 * attributes of the setting in the bundle's Metatype, so it is known without the module's code. A setting without this is
 * chosen for the municipality alone; one with {@code AttributeType.PASSWORD} always is, and a plan refuses another.
 *
 * <p>What a component is configured with stays the municipality's. What holds for a person or a unit is asked of {@link
 * OwnSettings} when it is needed.
 */
@XMLAttribute(
        namespace = ChosenBy.NAMESPACE,
        prefix = "sv",
        mapping = {"unit=chosen-by-unit", "person=chosen-by-person"})
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ChosenBy {
    /** Of the two attributes. */
    String NAMESPACE = "https://samverkstad.se/xmlns/setting/v1.0.0";

    /** Whoever leads a unit chooses for those in it, and for the units that lie in it. */
    boolean unit() default false;

    /** Each person chooses for themselves. */
    boolean person() default false;
}
