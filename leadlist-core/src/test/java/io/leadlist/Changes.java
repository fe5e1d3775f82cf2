package io.leadlist;

import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** All values that differ from a value in one place. Values are records, collections, and what they are made of. */
final class Changes {
    private final List<Change> changes = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final List<String> tied = new ArrayList<>();

    private Changes() {}

    /** A value that differs in this field. */
    record Change(String field, Object value) {}

    static List<Change> of(Object value) {
        Changes changes = new Changes();
        changes.changes.addAll(changes.changed("", value));
        return changes.changes;
    }

    /** The fields that have no value to change. */
    static List<String> empty(Object value) {
        Changes changes = new Changes();
        changes.changed("", value);
        return changes.empty;
    }

    /** The fields that cannot change alone, because the value would contradict itself. */
    static List<String> tied(Object value) {
        Changes changes = new Changes();
        changes.changed("", value);
        return changes.tied;
    }

    /** An equal value of other instances. */
    static Object copy(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Changes::copy).toList();
        } else if (value instanceof Set<?> set) {
            List<Object> reversed =
                    new ArrayList<>(set.stream().map(Changes::copy).toList());
            Collections.reverse(reversed);
            return new LinkedHashSet<>(reversed);
        } else if (value instanceof String text) {
            return String.valueOf(text.toCharArray());
        } else if (value instanceof Record fields && !(value instanceof SearchFilters)) {
            return with(fields, values(fields).stream().map(Changes::copy).toList());
        }
        return value;
    }

    private List<Change> changed(String field, Object value) {
        if (value instanceof SearchFilters) {
            return List.of(new Change(
                    field,
                    new SearchFilters(Map.of(SearchField.CONTACT_SENIORITY, TermFilter.anyOf("vp", "manager")))));
        } else if (value instanceof Record fields) {
            return changedRecord(field, fields);
        } else if (value instanceof Map<?, ?> map) {
            return changedMap(field, map);
        } else if (value instanceof Collection<?> elements) {
            return changedCollection(field, elements);
        }
        return List.of(new Change(field, changedLeaf(field, value)));
    }

    private List<Change> changedRecord(String field, Record fields) {
        List<Change> all = new ArrayList<>();
        RecordComponent[] components = fields.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = field + "." + components[i].getName();
            Object value = values(fields).get(i);
            if (value == null) {
                empty.add(name);
                continue;
            }
            for (Change change : changed(name, value)) {
                List<Object> values = new ArrayList<>(values(fields));
                values.set(i, change.value());
                add(all, change.field(), fields, values);
            }
        }
        return all;
    }

    private void add(List<Change> all, String field, Record fields, List<Object> values) {
        try {
            all.add(new Change(field, with(fields, values)));
        } catch (IllegalArgumentException alone) {
            tied.add(field);
        }
    }

    private List<Change> changedCollection(String field, Collection<?> elements) {
        if (elements.isEmpty()) {
            empty.add(field);
        }
        List<Change> all = new ArrayList<>();
        List<Object> values = new ArrayList<>(elements);
        for (int i = 0; i < values.size(); i++) {
            for (Change change : changed(field + "[" + i + "]", values.get(i))) {
                List<Object> other = new ArrayList<>(values);
                other.set(i, change.value());
                all.add(new Change(change.field(), elements instanceof Set ? new LinkedHashSet<>(other) : other));
            }
        }
        return all;
    }

    private List<Change> changedMap(String field, Map<?, ?> map) {
        List<Change> all = new ArrayList<>();
        map.forEach((name, value) -> {
            Map<Object, Object> renamed = new LinkedHashMap<>(map);
            renamed.put(name + "x", renamed.remove(name));
            all.add(new Change(field + "{" + name, renamed));
            List<Change> ofValue =
                    value == null ? List.of(new Change(field + "." + name, "")) : changed(field + "." + name, value);
            for (Change change : ofValue) {
                Map<Object, Object> other = new LinkedHashMap<>(map);
                other.put(name, change.value());
                all.add(new Change(change.field(), other));
            }
        });
        return all;
    }

    private Object changedLeaf(String field, Object value) {
        if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Boolean yes) {
            return !yes;
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        } else if (value instanceof Instant instant) {
            return instant.plusMillis(1);
        } else if (value instanceof UUID uuid) {
            return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() + 1);
        } else if (value instanceof OptionalInt number) {
            return OptionalInt.of(number.orElseThrow() + 1);
        } else if (value instanceof OptionalLong number) {
            return OptionalLong.of(number.orElseThrow() + 1);
        } else if (value instanceof Enum<?> constant) {
            List<?> constants = List.of(constant.getDeclaringClass().getEnumConstants());
            return constants.get((constants.indexOf(constant) + 1) % constants.size());
        }
        throw new IllegalArgumentException("cannot change " + field + ", a " + value.getClass());
    }

    private static List<Object> values(Record fields) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(fields));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return values;
    }

    private static Object with(Record fields, List<Object> values) {
        Class<?>[] types = Arrays.stream(fields.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = fields.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof IllegalArgumentException refused
                    ? refused
                    : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
