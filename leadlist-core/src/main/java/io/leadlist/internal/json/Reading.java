package io.leadlist.internal.json;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.BodyReading;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The state of reading one body: the violations found so far, and the validator. Not thread-safe. */
final class Reading implements BodyReading {
    private final JsonNode body;
    private final @Nullable Validator validator;
    private final ViolationBudget budget = new ViolationBudget();
    private final List<Found> found = new ArrayList<>(0);
    private final IdentityHashMap<ObjectNode, List<String>> orders = new IdentityHashMap<>(0);
    private final IdentityHashMap<Object, Set<String>> unreadable = new IdentityHashMap<>(0);
    private int count;
    private int constraintViolations;

    private Reading(JsonNode body, boolean isValidating) {
        this.body = body;
        this.validator = isValidating ? Validation.validator(this) : null;
    }

    /** Returns a reading that validates the records that it binds. */
    static Reading of(JsonNode body) {
        return new Reading(body, true);
    }

    /** Returns a reading that reports only values that cannot be bound. */
    static Reading withoutValidation(JsonNode body) {
        return new Reading(body, false);
    }

    /** A violation and its location. */
    record Found(Location at, Kind kind, String message) {}

    void add(Found one) {
        count++;
        if (!budget.isSpent()) {
            budget.spendOn(one);
            found.add(one);
        }
    }

    /** Adds violations that were found in no particular order. */
    void addAll(List<Found> some) {
        inOrder(some).forEach(this::add);
    }

    void order(ObjectNode object, List<String> keys) {
        orders.putIfAbsent(object, keys);
    }

    int count() {
        return count;
    }

    boolean isSpent() {
        return budget.isSpent();
    }

    boolean isValidating() {
        return validator != null;
    }

    <T> Set<ConstraintViolation<T>> validate(T request) {
        return validator == null ? Set.of() : validator.validate(request);
    }

    /** Notes that the body had values for these components of a record that could not be read. */
    void unreadable(Object request, Set<String> components) {
        unreadable.put(request, components);
    }

    @Override
    public boolean isUnreadable(Object request, String component) {
        return unreadable.getOrDefault(request, Set.of()).contains(component);
    }

    @Override
    public boolean isFull() {
        return constraintViolations > ViolationBudget.MAX_VIOLATIONS;
    }

    @Override
    public boolean takesMore() {
        return ++constraintViolations <= ViolationBudget.MAX_VIOLATIONS + 1;
    }

    /** Returns the reported violations in document order. If there are more, the last one says so. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        inOrder(found).forEach(one -> violations.add(new Violation(one.at().path(), one.kind(), one.message())));
        if (count > found.size()) {
            violations.add(new Violation(Path.ROOT, Kind.OUT_OF_RANGE, "There is more that is wrong"));
        }
        return violations;
    }

    private List<Found> inOrder(List<Found> some) {
        return some.size() < 2 ? some : new DocumentOrder(body, orders).sort(some);
    }
}
