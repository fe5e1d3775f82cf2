package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds the fingerprint of a write: the SHA-256 of its content, field by field. Not thread-safe.
 *
 * <pre>{@code
 * Fingerprint.of("share-list", id).add("user", user.value()).add("role", role)
 * }</pre>
 *
 * <p>The order and the names of the fields matter, and an absent value differs from an empty one. Golden values in a
 * test pin the fingerprint of each kind of write: a changed fingerprint would turn the retry of a stored write into a
 * conflict.
 *
 * <p>The hashed text is a sequence of names and values. A text is its length, a colon and its characters:
 * {@code 3:abc}. An absent value is {@code -}. A list is {@code 2[…]}, a set is {@code 2{…}} with its elements sorted,
 * and a value with fields of its own is {@code (…)}.
 */
public final class Fingerprint {
    private final StringBuilder content = new StringBuilder();

    private Fingerprint() {}

    /** Starts the fingerprint of a kind of write, for instance {@code remove-members}. */
    public static Fingerprint of(String write) {
        return new Fingerprint().add("write", write);
    }

    /** Starts the fingerprint of a kind of write on a list. */
    public static Fingerprint of(String write, LeadListId list) {
        return of(write).add("list", list.uuid());
    }

    /** Adds a text. */
    public Fingerprint add(String field, @Nullable String value) {
        text(field);
        if (value == null) {
            content.append('-');
        } else {
            text(value);
        }
        return this;
    }

    /** Adds a number. */
    public Fingerprint add(String field, long value) {
        return add(field, Long.toString(value));
    }

    /** Adds a text; does nothing if there is none, so that earlier fingerprints without the field stay equal. */
    public Fingerprint addIfPresent(String field, Optional<String> value) {
        value.ifPresent(text -> add(field, text));
        return this;
    }

    /** Adds a boolean. */
    public Fingerprint add(String field, boolean value) {
        return add(field, Boolean.toString(value));
    }

    /** Adds a constant by its name. */
    public Fingerprint add(String field, @Nullable Enum<?> value) {
        return add(field, value == null ? null : value.name());
    }

    /** Adds an instant. */
    public Fingerprint add(String field, @Nullable Instant value) {
        return add(field, value == null ? null : value.toString());
    }

    /** Adds a UUID. */
    public Fingerprint add(String field, @Nullable UUID value) {
        return add(field, value == null ? null : value.toString());
    }

    /** Adds a value with fields of its own. */
    public <T> Fingerprint add(String field, @Nullable T value, BiConsumer<Fingerprint, T> fields) {
        if (value == null) {
            return add(field, (String) null);
        }
        text(field);
        nested(value, fields);
        return this;
    }

    /** Adds texts in their order. */
    public Fingerprint addTexts(String field, Collection<String> values) {
        return addAll(field, values, Fingerprint::text);
    }

    /** Adds ids of leads in their order, each with its type. */
    public Fingerprint addIds(String field, @Nullable Collection<? extends LeadId> ids) {
        return ids == null
                ? add(field, (String) null)
                : addEach(field, ids, (id, each) -> id.add("type", each.type()).add("id", each.value()));
    }

    /** Adds values with fields of their own, in their order. */
    public <T> Fingerprint addEach(String field, Collection<T> values, BiConsumer<Fingerprint, T> fields) {
        return addAll(field, values, (each, value) -> each.nested(value, fields));
    }

    /** Adds values with fields of their own, whose order does not matter. */
    public <T> Fingerprint addSet(String field, Collection<T> values, BiConsumer<Fingerprint, T> fields) {
        List<String> sorted =
                values.stream().map(value -> rendered(value, fields)).sorted().toList();
        text(field);
        content.append(sorted.size()).append('{');
        sorted.forEach(content::append);
        content.append('}');
        return this;
    }

    /** Returns the fingerprint: 64 hexadecimal digits. */
    public String toHex() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> Fingerprint addAll(String field, Collection<T> values, BiConsumer<Fingerprint, T> element) {
        text(field);
        content.append(values.size()).append('[');
        values.forEach(value -> element.accept(this, value));
        content.append(']');
        return this;
    }

    private <T> void nested(T value, BiConsumer<Fingerprint, T> fields) {
        content.append('(');
        fields.accept(this, value);
        content.append(')');
    }

    private static <T> String rendered(T value, BiConsumer<Fingerprint, T> fields) {
        Fingerprint alone = new Fingerprint();
        alone.nested(value, fields);
        return alone.content.toString();
    }

    private void text(String text) {
        content.append(text.length()).append(':').append(text);
    }
}
