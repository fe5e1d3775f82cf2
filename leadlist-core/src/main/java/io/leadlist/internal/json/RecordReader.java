package io.leadlist.internal.json;

import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.constraint.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds bodies to a record and validates it. The record is public, and so are the records in it. Immutable and
 * thread-safe.
 *
 * <p>Components are texts, {@code Long}s, {@code Boolean}s, lists, records, and types with a Jackson deserializer that
 * is a {@link NodeReader}. The annotations have these meanings:
 *
 * <ul>
 *   <li>{@code @NotNull}: the component must be there, and not null;
 *   <li>{@code @JsonProperty(required = true)}: it must be there, null or not;
 *   <li>{@code @Omittable}: it may be missing, but not null; {@code @JsonSetter(nulls = SKIP)}: null counts as missing;
 *   <li>{@code @Size}: the number of elements of a list; the elements of a longer list are not read;
 *   <li>{@code @JsonAnySetter}, on the last component: it takes all other keys, in a map;
 *   <li>{@code @JsonIgnoreProperties(ignoreUnknown = true)}, on the record: it may have other keys, as long as every
 *       database can hold the texts in them.
 * </ul>
 */
public final class RecordReader<T> {
    private static final int MAX_QUOTED_KEYS = 20;

    private final RecordType<T> type;
    private final boolean reportsEachUnknownKey;

    private RecordReader(RecordType<T> type, boolean reportsEachUnknownKey) {
        this.type = type;
        this.reportsEachUnknownKey = reportsEachUnknownKey;
    }

    /** Reads records of a class; the unknown keys of an object are reported together, if they are not ignored. */
    public static <T> RecordReader<T> of(Class<T> type) {
        return of(type, false);
    }

    /** Reads records of a class; each unknown key is reported at its position in the body. */
    public static <T> RecordReader<T> reportingEachUnknownKey(Class<T> type) {
        return of(type, true);
    }

    private static <T> RecordReader<T> of(Class<T> type, boolean reportsEachUnknownKey) {
        RecordType<T> record = RecordType.of(type, new RecordType.Nesting() {
            @Override
            public <N> NodeReader<N> readerOf(RecordType<N> inner) {
                return new RecordReader<>(inner, reportsEachUnknownKey)::read;
            }
        });
        return new RecordReader<>(record, reportsEachUnknownKey);
    }

    /** Returns this reader with another limit for the elements of a list, and another message for a longer list. */
    public RecordReader<T> limiting(String component, int max, String tooMany) {
        return new RecordReader<>(type.limiting(component, max, tooMany), reportsEachUnknownKey);
    }

    /** The class of the records. */
    public Class<T> type() {
        return type.type();
    }

    /** Binds a body and validates it. */
    public Bound<T> read(ObjectNode body) {
        return read(body, Reading.of(body));
    }

    /** Binds a body. Leaves missing values and constraints to another validator. */
    public Bound<T> bind(ObjectNode body) {
        return read(body, Reading.withoutValidation(body));
    }

    private Bound<T> read(ObjectNode body, Reading reading) {
        Location root = Location.root(reading);
        T request = read(body, root);
        root.order(body, type.orderOf(body));
        return new Bound<>(request, root);
    }

    private @Nullable T read(JsonNode value, Location at) {
        if (!(value instanceof ObjectNode object)) {
            Scalars.rejectType("object", value, at);
            return null;
        }
        int before = at.violations();
        RecordType.Values values = type.valuesOf(object);
        List<String> others = values.others();
        T request = bind(values, object, at);
        boolean isClean = at.violations() == before && (others.isEmpty() || !type.rejectsOthers());
        new ConstraintViolations(type, object, at).report(at.reading().validate(request), isClean);
        if (!type.takesOthers()) {
            unknown(others, object, at);
        }
        if (at.violations() > before) {
            at.order(object, type.orderOf(object));
        }
        return request;
    }

    private T bind(RecordType.Values members, ObjectNode object, Location at) {
        List<Component> components = type.components();
        @Nullable Object[] values = new Object[components.size() + (type.takesOthers() ? 1 : 0)];
        Set<String> unreadable = Set.of();
        for (int index = 0; index < components.size(); index++) {
            int before = at.violations();
            values[index] = components.get(index).read(members.ofComponents().get(index), at);
            if (values[index] == null && at.violations() > before) {
                unreadable = unreadable.isEmpty() ? new HashSet<>() : unreadable;
                unreadable.add(components.get(index).name());
            }
        }
        if (type.takesOthers()) {
            values[components.size()] = taken(members.others(), object, at);
        }
        T request = type.construct(values);
        if (!unreadable.isEmpty()) {
            at.reading().unreadable(request, unreadable);
        }
        return request;
    }

    private static Map<String, @Nullable Object> taken(List<String> others, ObjectNode object, Location at) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        others.forEach(key -> taken.put(key, AnyValues.read(object.get(key), at.at(key))));
        return taken;
    }

    private void unknown(List<String> others, ObjectNode object, Location at) {
        if (type.ignoresUnknown()) {
            others.forEach(key -> AnyValues.check(object.get(key), at.at(key)));
        } else if (reportsEachUnknownKey) {
            others.forEach(key -> at.at(key).reject(Kind.UNKNOWN_KEY, unrecognized(List.of(key))));
        } else if (!others.isEmpty()) {
            at.reject(Kind.UNKNOWN_KEY, unrecognized(others));
        }
    }

    /** Reports unknown keys. */
    public static String unrecognized(Collection<String> keys) {
        List<String> quoted = new ArrayList<>();
        keys.stream().limit(MAX_QUOTED_KEYS).map(Quotes::quotable).forEach(quoted::add);
        return Messages.unrecognized(quoted, keys.size() > MAX_QUOTED_KEYS);
    }
}
