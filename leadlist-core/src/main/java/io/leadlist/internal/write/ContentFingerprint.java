package io.leadlist.internal.write;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over content made of records, collections and plain values; other content has another fingerprint.
 *
 * <ol>
 *   <li>A record is its type's name and its components in order; a collection or an array its size and its elements in
 *       their order, a set those of its elements, sorted; a map its keys and its values.
 *   <li>Everything else is its type's name and its text. Texts carry their length, so that no two contents run
 *       together.
 * </ol>
 */
final class ContentFingerprint {
    /**
     * A record's accessors in their order, looked up once: an import of ten thousand leads has some fifty thousand
     * records.
     */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ContentFingerprint() {}

    /** The fingerprint of these values, 64 hexadecimal digits. */
    static String of(Object... content) {
        ContentFingerprint fingerprint = new ContentFingerprint();
        try {
            fingerprint.write(content);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(fingerprint.bytes.toByteArray());
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value instanceof Object[] array) {
            writeAll(Arrays.asList(array));
        } else if (value instanceof Set<?> set) {
            writeText(String.join(
                    ",", set.stream().map(ContentFingerprint::of).sorted().toList()));
        } else if (value instanceof Collection<?> collection) {
            writeAll(collection);
        } else if (value instanceof Map<?, ?> map) {
            writeAll(map.keySet());
            writeAll(map.values());
        } else if (value instanceof Record fields) {
            writeText(fields.getClass().getName());
            for (Method component : COMPONENTS.get(fields.getClass())) {
                write(read(component, fields));
            }
        } else {
            writeText(value == null ? "null" : value.getClass().getName());
            writeText(String.valueOf(value));
        }
    }

    private void writeAll(Collection<?> elements) throws IOException {
        out.writeInt(elements.size());
        for (Object element : elements) {
            write(element);
        }
    }

    private void writeText(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static @Nullable Object read(Method component, Record fields) {
        try {
            return component.invoke(fields);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("can not read " + component, unreadable);
        }
    }
}
