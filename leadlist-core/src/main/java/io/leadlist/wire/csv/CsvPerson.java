package io.leadlist.wire.csv;

import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import java.util.Objects;

/**
 * The person of a row. A row with an id but without names is a person by id, any other row is a person by data. The
 * person of a row without id and names {@linkplain Prospect#onlyIfKnown must be known}. Immutable and thread-safe.
 */
public sealed interface CsvPerson {
    /** A person with data. */
    record AsData(Prospect prospect) implements CsvPerson {
        /**
         * Checks the components.
         *
         * @param prospect the data of the person
         */
        public AsData {
            Objects.requireNonNull(prospect, "prospect");
        }
    }

    /** A person with an id only. */
    record ById(PersonId id) implements CsvPerson {
        /**
         * Checks the components.
         *
         * @param id the id of the person
         */
        public ById {
            Objects.requireNonNull(id, "id");
        }
    }
}
