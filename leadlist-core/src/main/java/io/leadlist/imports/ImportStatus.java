package io.leadlist.imports;

import java.time.Instant;
import java.util.Objects;

/**
 * How far an import is. The states are types, and each has the moves that it allows (reading 41):
 *
 * <pre>
 * Queued --start--> Processing --finish--> Completed --accept--> Processing
 * Queued, Processing --cancel--> Canceled
 * </pre>
 *
 * <p>Completed and canceled imports are at rest: nobody works on them. Leads can be added as long as an import is not
 * canceled.
 */
public sealed interface ImportState {
    /** There is work left. */
    sealed interface Open extends ImportState permits Queued, Processing {
        /** Gives up what is left. */
        default Canceled cancel(Instant at) {
            return new Canceled(at);
        }
    }

    /** Nobody has begun to work on it. */
    record Queued() implements Open {
        /** A worker takes the first batch. */
        public Processing start() {
            return new Processing();
        }
    }

    /** Workers are at it, or some leads are done. */
    record Processing() implements Open {
        /** The last lead is done. */
        public Completed finish() {
            return new Completed();
        }
    }

    /** All leads are done. */
    record Completed() implements ImportState {
        /** More leads come in; others are done already. */
        public Processing accept() {
            return new Processing();
        }
    }

    /** It was given up; what was done until then is kept, and paid for. */
    record Canceled(Instant at) implements ImportState {
        public Canceled {
            Objects.requireNonNull(at, "at");
        }
    }
}
