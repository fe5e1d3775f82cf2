package io.leadlist.wire.csv;

import java.util.List;
import java.util.Objects;

/**
 * The meaning of the columns of a file. Immutable and thread-safe. Columns whose header starts with an underscore are
 * in none of the lists.
 *
 * @param mapped the columns that are read, with their fields, in the order of the file
 * @param ignored the headers of the other columns
 * @param ambiguous the headers of mapped columns that are read only in rows in which the earlier columns of the same
 *     field are empty
 */
public record CsvColumns(List<Mapped> mapped, List<String> ignored, List<String> ambiguous) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param mapped the columns that are read, with their fields, in the order of the file
     * @param ignored the headers of the other columns
     * @param ambiguous the headers of mapped columns that are read only in rows in which the earlier columns of the
     *     same field are empty
     */
    public CsvColumns {
        mapped = List.copyOf(mapped);
        ignored = List.copyOf(ignored);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * A column that is read.
     *
     * @param header the header as it is in the file
     * @param field the field that the column stands for: a column of {@link LeadCsv}, {@code fullName},
     *     {@code companyDomain}, or {@code data} for additional data of a raw lead
     */
    public record Mapped(String header, String field) {
        /**
         * Checks the components.
         *
         * @param header the header as it is in the file
         * @param field the field that the column stands for
         */
        public Mapped {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(field, "field");
        }
    }
}
