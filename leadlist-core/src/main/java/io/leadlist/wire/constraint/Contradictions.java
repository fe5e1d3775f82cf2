package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** What the {@linkplain Consistent.Rules rules} of a record find. Not thread-safe. */
public final class Contradictions {
    private static final int MOST = 1_000;

    private final Object request;
    private final ConstraintValidatorContext context;
    private int count;

    Contradictions(Object request, ConstraintValidatorContext context) {
        this.request = request;
        this.context = context;
    }

    /**
     * Whether a component is present: it has a value, or the body had one that could not be read.
     *
     * @param component the name of the component
     * @param value its value
     */
    public boolean isPresent(String component, @Nullable Object value) {
        return value != null || isUnreadable(request, component);
    }

    /** Whether the body had a value for a component of some record that could not be read. */
    public boolean isUnreadable(Object record, String component) {
        Unreadable unreadable = context instanceof HibernateConstraintValidatorContext hibernate
                ? hibernate.getConstraintValidatorPayload(Unreadable.class)
                : null;
        return unreadable != null && unreadable.contains(record, component);
    }

    /** Reports a violation of the record as a whole. */
    public void reject(Kind kind, String message) {
        builder(new Finding(kind, false), message).addConstraintViolation();
    }

    /** Reports a violation of the record as a whole that counts only if nothing else in it is violated. */
    public void rejectIfClean(Kind kind, String message) {
        builder(new Finding(kind, true), message).addConstraintViolation();
    }

    /** Reports a violation of a component. */
    public void reject(String component, Kind kind, String message) {
        builder(new Finding(kind, false), message).addPropertyNode(component).addConstraintViolation();
    }

    /** Reports a violation of a component of an element of a list; of very many the first. */
    public void reject(String list, int index, String component, Kind kind, String message) {
        if (count > MOST) {
            return; // no response has as many
        }
        builder(new Finding(kind, false), message)
                .addPropertyNode(list)
                .addPropertyNode(component)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }

    /** Reports a violation of an entry of a map. */
    public void rejectEntry(String map, String key, Kind kind, String message) {
        builder(new Finding(kind, false), message)
                .addPropertyNode(map)
                .addContainerElementNode(null, Map.class, 1)
                .inIterable()
                .atKey(key)
                .addConstraintViolation();
    }

    boolean isEmpty() {
        return count == 0;
    }

    private ConstraintViolationBuilder builder(Finding finding, String message) {
        if (count == 0) {
            context.disableDefaultConstraintViolation();
        }
        count++;
        finding.attachTo(context);
        return context.buildConstraintViolationWithTemplate(message);
    }
}
