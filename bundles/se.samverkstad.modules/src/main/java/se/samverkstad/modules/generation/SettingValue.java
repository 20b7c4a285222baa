package se.samverkstad.modules.generation;

import java.util.Arrays;
import org.osgi.service.metatype.AttributeDefinition;

/** A setting's text as the type its definition says (Metatype §105.9). */
final class SettingValue {
    private SettingValue() {}

    static Object of(AttributeDefinition attribute, String... texts) {
        Object[] values =
                Arrays.stream(texts).map(text -> one(attribute.getType(), text)).toArray();
        if (attribute.getCardinality() == 0) {
            return values[0];
        }
        Object[] typed = (Object[]) java.lang.reflect.Array.newInstance(values[0].getClass(), values.length);
        System.arraycopy(values, 0, typed, 0, values.length);
        return typed;
    }

    private static Object one(int type, String text) {
        return switch (type) {
            case AttributeDefinition.BOOLEAN -> Boolean.valueOf(text);
            case AttributeDefinition.INTEGER -> Integer.valueOf(text);
            case AttributeDefinition.LONG -> Long.valueOf(text);
            case AttributeDefinition.DOUBLE -> Double.valueOf(text);
            case AttributeDefinition.FLOAT -> Float.valueOf(text);
            case AttributeDefinition.SHORT -> Short.valueOf(text);
            case AttributeDefinition.BYTE -> Byte.valueOf(text);
            case AttributeDefinition.CHARACTER -> text.charAt(0);
            default -> text;
        };
    }
}
