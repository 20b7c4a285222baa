package se.samverkstad.api.setting;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as an instance of the type that declares them, whose methods name and type them as those of a component property type
 * do (Declarative Services §112.8.2). Made by core for {@link OwnSettings} and by the test kit; a module need not call it.
 */
public final class TypedSettings implements InvocationHandler {
    /** What a method's name says in other words, longest first. */
    private static final Pattern MANGLED = Pattern.compile("\\$_\\$|\\$\\$|\\$|__|_");

    private final Class<?> type;
    private final Map<String, Object> values;

    private TypedSettings(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /**
     * @param texts by the name of the attribute; one that is missing gives the method's own default
     * @throws IllegalArgumentException when the type is no interface, or a value does not fit it
     */
    public static <T> T of(Class<T> type, Map<String, List<String>> texts) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface and cannot carry settings");
        }
        Map<String, Object> values = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && !method.isSynthetic()) {
                Object value = value(method, texts.get(attribute(type, method.getName())));
                if (value != null) {
                    values.put(method.getName(), value);
                }
            }
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new TypedSettings(type, values)));
    }

    private static String prefix(Class<?> type) {
        try {
            return type.getField("PREFIX_").get(null) instanceof String prefix ? prefix : "";
        } catch (NoSuchFieldException e) {
            return "";
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + ": PREFIX_ cannot be read", e);
        }
    }

    /** The attribute of the settings that a method of that type reads. */
    public static String attribute(Class<?> type, String method) {
        return attribute(prefix(type), method);
    }

    private static String attribute(String prefix, String method) {
        return prefix
                + MANGLED.matcher(method).replaceAll(found -> switch (found.group()) {
                    case "$_$" -> "-";
                    case "$$" -> "\\$";
                    case "$" -> "";
                    case "__" -> "_";
                    default -> ".";
                });
    }

    private static @Nullable Object value(Method method, @Nullable List<String> texts) {
        if (texts == null) {
            return method.getDefaultValue();
        }
        Class<?> wanted = method.getReturnType();
        if (wanted.isArray()) {
            Object array = Array.newInstance(wanted.getComponentType(), texts.size());
            for (int i = 0; i < texts.size(); i++) {
                Array.set(array, i, one(wanted.getComponentType(), texts.get(i), method));
            }
            return array;
        }
        if (wanted.isAssignableFrom(List.class) && Collection.class.isAssignableFrom(wanted)) {
            return List.copyOf(texts);
        }
        return texts.isEmpty() || texts.get(0).isEmpty() && wanted != String.class
                ? null
                : one(wanted, texts.get(0), method);
    }

    private static Object one(Class<?> wanted, String text, Method method) {
        if (wanted == String.class) {
            return text;
        } else if (wanted == boolean.class || wanted == Boolean.class) {
            return Boolean.valueOf(text);
        } else if (wanted == int.class || wanted == Integer.class) {
            return Integer.valueOf(text);
        } else if (wanted == long.class || wanted == Long.class) {
            return Long.valueOf(text);
        } else if (wanted == double.class || wanted == Double.class) {
            return Double.valueOf(text);
        } else if (wanted == float.class || wanted == Float.class) {
            return Float.valueOf(text);
        } else if (wanted == short.class || wanted == Short.class) {
            return Short.valueOf(text);
        } else if (wanted == byte.class || wanted == Byte.class) {
            return Byte.valueOf(text);
        } else if (wanted == char.class || wanted == Character.class) {
            return text.charAt(0);
        } else if (wanted.isEnum()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("%s cannot give '%s' as %s".formatted(method, text, wanted.getSimpleName()));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        if (arguments != null && arguments.length == 1) {
            return proxy == arguments[0];
        }
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> type.getSimpleName() + values;
            case "annotationType" -> type;
            default -> copy(values.get(method.getName()), method.getReturnType());
        };
    }

    /** As Java gives what nobody set; an array anew each time, because whoever gets it may change it. */
    private static @Nullable Object copy(@Nullable Object value, Class<?> wanted) {
        if (wanted.isArray()) {
            int length = value == null ? 0 : Array.getLength(value);
            Object copy = Array.newInstance(wanted.getComponentType(), length);
            if (value != null) {
                System.arraycopy(value, 0, copy, 0, length);
            }
            return copy;
        }
        return value == null && wanted.isPrimitive() ? Array.get(Array.newInstance(wanted, 1), 0) : value;
    }
}
