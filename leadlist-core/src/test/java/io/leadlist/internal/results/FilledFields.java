package io.leadlist.internal.results;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the record components that are null, zero, false or empty wherever they occur in some values. */
final class FilledFields {
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> filled = new HashSet<>();

    void visit(Object value) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(this::visit);
        } else if (value instanceof Record fields) {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                visit(component, read(component, fields));
            }
        }
    }

    Set<String> seen() {
        return seen;
    }

    List<String> empty() {
        List<String> empty = new ArrayList<>(seen);
        empty.removeAll(filled);
        return empty;
    }

    private void visit(RecordComponent component, Object value) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        seen.add(name);
        boolean isEmpty = value == null
                || value.equals(false)
                || (value instanceof Number number && number.doubleValue() == 0)
                || (value instanceof Collection<?> elements && elements.isEmpty());
        if (!isEmpty) {
            filled.add(name);
            visit(value);
        }
    }

    private static Object read(RecordComponent component, Record fields) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
