package io.leadlist.internal.json;

import io.leadlist.internal.constraint.Finding;
import io.leadlist.internal.json.Reading.Found;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Messages;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports the constraint violations of one record where they are in the body. */
record ConstraintViolations(RecordType<?> type, ObjectNode object, Location at) {
    /** Reports violations; some only if nothing else in the record is violated. */
    <T> void report(Collection<ConstraintViolation<T>> violations, boolean isClean) {
        if (violations.isEmpty()) {
            return;
        }
        at.order(object, type.orderOf(object));
        List<Found> ofComponents = new ArrayList<>();
        List<Found> ofRecord = new ArrayList<>();
        List<Found> ofCleanRecord = new ArrayList<>();
        for (ConstraintViolation<T> violation : violations) {
            Class<?> constraint =
                    violation.getConstraintDescriptor().getAnnotation().annotationType();
            if (constraint == Consistent.class) {
                add(violation, finding(violation).isOnlyOfClean() ? ofCleanRecord : ofRecord);
            } else if (constraint != NotNull.class) { // the reader has reported what is missing
                add(violation, ofComponents);
            }
        }
        at.reading().addAll(ofComponents);
        at.reading().addAll(ofRecord);
        if (isClean && ofComponents.isEmpty() && ofRecord.isEmpty()) {
            at.reading().addAll(ofCleanRecord);
        }
    }

    private void add(ConstraintViolation<?> violation, List<Found> found) {
        Location where = where(violation.getPropertyPath());
        found.add(new Found(where, finding(violation).kind(), message(violation)));
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        return ((HibernateConstraintViolation<?>) violation).getDynamicPayload(Finding.class);
    }

    private static String message(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof String text
                ? violation.getMessage().replace(Messages.VALUE, "'" + Quotes.quotable(text) + "'")
                : violation.getMessage();
    }

    private Location where(Path path) {
        Location where = at;
        JsonNode node = object;
        RecordType<?> inside = type;
        for (Path.Node step : path) {
            Object inIterable = step.getIndex() == null ? step.getKey() : step.getIndex();
            if (inIterable instanceof Integer index) {
                where = where.at(index);
                node = node == null ? null : node.get(index);
                order(node, inside);
            } else if (inIterable instanceof String key) {
                where = where.at(key);
            }
            if (step.getKind() == ElementKind.PROPERTY && inside != null) {
                String key = inside.keyOf(step.getName());
                where = key == null ? where : where.at(key);
                node = key == null || node == null ? null : node.get(key);
                inside = inside.inside(step.getName());
            }
        }
        return where;
    }

    private void order(@Nullable JsonNode node, @Nullable RecordType<?> inside) {
        if (node instanceof ObjectNode inner && inside != null) {
            at.order(inner, inside.orderOf(inner));
        }
    }
}
