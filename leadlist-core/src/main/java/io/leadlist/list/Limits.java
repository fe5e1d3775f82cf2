package io.leadlist.list;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;

/**
 * How many inputs one call can have, per type of lead (reading 12). Immutable and thread-safe. A bulk selection has its own, fixed limit,
 * see {@link io.leadlist.selection.BulkSelection}.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if one of them is out of range.
 *
 * @param people the most prospects or person ids, 1 to {@value #MAX_PEOPLE}
 * @param companies the most company ids, 1 to {@value #MAX_COMPANIES}
 */
public record Limits(int people, int companies) {
    // The inputs of a call travel to the database in arrays, which H2 limits to 65,536 elements; a person can have
    // eleven keys.
    /** The greatest limit for people. */
    public static final int MAX_PEOPLE = 5_000;

    /** The greatest limit for companies. */
    public static final int MAX_COMPANIES = 50_000;

    /** 1,000 people, 10,000 companies. */
    public static final Limits DEFAULT = new Limits(1_000, 10_000);

    public Limits {
        requireRange("people", people, MAX_PEOPLE);
        requireRange("companies", companies, MAX_COMPANIES);
    }

    /** The limit for one type of lead. */
    public int of(LeadType type) {
        return type == LeadType.PERSON ? people : companies;
    }

    /**
     * Refuses more inputs than allowed.
     *
     * @param where the path of the inputs in the call
     * @throws InvalidRequestException if there are more (reading 64)
     */
    public void check(LeadType type, int inputs, Path where) {
        if (inputs > of(type)) {
            throw new InvalidRequestException(Violation.tooMany(where, of(type)));
        }
    }

    private static void requireRange(String argument, int limit, int max) {
        if (limit < 1 || limit > max) {
            throw new IllegalArgumentException(argument + " must be 1 to " + max);
        }
    }
}
