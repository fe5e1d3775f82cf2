package io.leadlist.wire.csv;

import io.leadlist.imports.CompanyReference;
import io.leadlist.lead.CompanyId;
import java.util.Objects;

/** The company of a row: by id, or by domain and LinkedIn URL. Immutable and thread-safe. */
public sealed interface CsvCompany {
    /** A company with its id. */
    record ById(CompanyId id) implements CsvCompany {
        /**
         * Checks the components.
         *
         * @param id the id of the company
         */
        public ById {
            Objects.requireNonNull(id, "id");
        }
    }

    /** A company without its id. */
    record ByReference(CompanyReference reference) implements CsvCompany {
        /**
         * Checks the components.
         *
         * @param reference the reference
         */
        public ByReference {
            Objects.requireNonNull(reference, "reference");
        }
    }
}
