package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.BodyReading;
import io.leadlist.internal.constraint.Finding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the violations that the {@linkplain Consistent.Rules rules} of a record find. Not thread-safe. */
public final class Contradictions {
    private final Object request;
    private final ConstraintValidatorContext context;
    private boolean isEmpty = true;

    Contradictions(Object request, ConstraintValidatorContext context) {
        this.request = request;
        this.context = context;
    }

    /**
     * {@return whether the body had a value for a component, even if the value was of a wrong type}
     *
     * @param component the name of the component
     * @param value its value in the record; null if it is missing or could not be read
     */
    public boolean isPresent(String component, @Nullable Object value) {
        return value != null || isUnreadable(request, component);
    }

    /**
     * {@return whether the body had a value of a wrong type for a component of a record}
     *
     * @param record the record of the request
     * @param component the name of the component
     */
    public boolean isUnreadable(Object record, String component) {
        return BodyReading.of(context)
                .map(reading -> reading.isUnreadable(record, component))
                .orElse(false);
    }

    /**
     * Reports a violation of the record as a whole.
     *
     * @param kind the kind of the violation
     * @param message the text for the caller
     */
    public void reject(Kind kind, String message) {
        report(new Finding(kind, false), message, ConstraintViolationBuilder::addConstraintViolation);
    }

    /**
     * Reports a violation of the record as a whole, but only if the record has no other violation.
     *
     * @param kind the kind of the violation
     * @param message the text for the caller
     */
    public void rejectIfClean(Kind kind, String message) {
        report(new Finding(kind, true), message, ConstraintViolationBuilder::addConstraintViolation);
    }

    /**
     * Reports a violation of a component.
     *
     * @param component the name of the component
     * @param kind the kind of the violation
     * @param message the text for the caller
     */
    public void reject(String component, Kind kind, String message) {
        report(
                new Finding(kind, false),
                message,
                violation -> violation.addPropertyNode(component).addConstraintViolation());
    }

    /**
     * Reports a violation of a component of an element of a list.
     *
     * @param list the name of the component that is a list
     * @param index the index in the list, from 0
     * @param component the name of the component
     * @param kind the kind of the violation
     * @param message the text for the caller
     */
    public void reject(String list, int index, String component, Kind kind, String message) {
        report(
                new Finding(kind, false),
                message,
                violation -> violation
                        .addPropertyNode(list)
                        .addPropertyNode(component)
                        .inIterable()
                        .atIndex(index)
                        .addConstraintViolation());
    }

    /**
     * Reports a violation of an entry of a map.
     *
     * @param map the name of the component that is a map
     * @param key the key in the map
     * @param kind the kind of the violation
     * @param message the text for the caller
     */
    public void rejectEntry(String map, String key, Kind kind, String message) {
        report(
                new Finding(kind, false),
                message,
                violation -> violation
                        .addPropertyNode(map)
                        .addContainerElementNode(null, Map.class, 1)
                        .inIterable()
                        .atKey(key)
                        .addConstraintViolation());
    }

    boolean isEmpty() {
        return isEmpty;
    }

    private void report(Finding finding, String message, Consumer<ConstraintViolationBuilder> violation) {
        if (!BodyReading.of(context).map(BodyReading::takesMore).orElse(true)) {
            return;
        }
        if (isEmpty) {
            context.disableDefaultConstraintViolation();
            isEmpty = false;
        }
        finding.attachTo(context);
        violation.accept(context.buildConstraintViolationWithTemplate(message));
    }
}
