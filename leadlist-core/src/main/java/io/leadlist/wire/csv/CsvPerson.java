package io.leadlist.wire.csv;

import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import java.util.Objects;

/**
 * The person of a row: by data, or by id if the row has an id and no names. A row with another key and without names is
 * data that {@linkplain Prospect#onlyIfKnown must be known}. Immutable and thread-safe.
 */
public sealed interface CsvPerson {
    /** A person with data. */
    record AsData(Prospect prospect) implements CsvPerson {
        public AsData {
            Objects.requireNonNull(prospect, "prospect");
        }
    }

    /** A person with an id only. */
    record ById(PersonId id) implements CsvPerson {
        public ById {
            Objects.requireNonNull(id, "id");
        }
    }
}
