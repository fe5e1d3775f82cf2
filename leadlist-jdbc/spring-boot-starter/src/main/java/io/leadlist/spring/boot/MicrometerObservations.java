package io.leadlist.spring.boot;

import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes each operation of the library an observation of Micrometer: a timer with its outcome and, with tracing, a span.
 * Organization and list are keys of high cardinality, which timers leave out. Thread-safe.
 */
final class MicrometerObservations implements LeadListsObserver {
    private static final String NONE = "none";
    private final ObservationRegistry registry;

    MicrometerObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Observed start(Operation operation) {
        Observation observation = Observation.createNotStarted(nameOf(operation.kind()), registry)
                .contextualName("leadlist " + operation.name())
                .lowCardinalityKeyValue("operation", operation.name());
        addKey(observation, "organization", operation.organization());
        addKey(observation, "list", operation.list());
        observation.start();
        Observation.Scope scope = observation.openScope();
        return completion -> end(observation, scope, completion);
    }

    private static void addKey(Observation observation, String key, @Nullable Object id) {
        if (id != null) {
            observation.highCardinalityKeyValue(key, id.toString());
        }
    }

    private static void end(Observation observation, Observation.Scope scope, Completion completion) {
        scope.close();
        observation
                .lowCardinalityKeyValue("outcome", completion.outcome().name().toLowerCase(Locale.ROOT))
                .lowCardinalityKeyValue("failure", simpleName(completion.failure()))
                .lowCardinalityKeyValue("sql.state", completion.sqlState() == null ? NONE : completion.sqlState())
                .highCardinalityKeyValue("attempts", Integer.toString(completion.attempts()))
                .stop();
    }

    /** Returns the name of the observations of a kind. */
    static String nameOf(Operation.Kind kind) {
        return switch (kind) {
            case USE_CASE -> "leadlist.use.case";
            case PORT_CALL -> "leadlist.port.call";
            case TRANSACTION -> "leadlist.transaction";
            case IMPORT_BATCH -> "leadlist.import.batch";
        };
    }

    private static String simpleName(@Nullable String className) {
        return className == null ? NONE : className.substring(className.lastIndexOf('.') + 1);
    }
}
