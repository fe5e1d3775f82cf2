package io.leadlist.list;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;

/**
 * How many inputs one call can have, per type of lead (reading 12). Immutable and thread-safe. A bulk selection has its own, fixed limit,
 * see {@link io.leadlist.selection.BulkSelection}.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if one of them is below 1.
 *
 * @param people the most prospects or person ids, at least 1
 * @param companies the most company ids, at least 1
 */
public record Limits(int people, int companies) {
    /** 1,000 people, 10,000 companies. */
    public static final Limits DEFAULT = new Limits(1_000, 10_000);

    public Limits {
        if (people < 1 || companies < 1) {
            throw new IllegalArgumentException("people and companies must be at least 1");
        }
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
}
