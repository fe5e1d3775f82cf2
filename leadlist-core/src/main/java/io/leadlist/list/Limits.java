package io.leadlist.list;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;
import java.util.Objects;

/**
 * How much there can be: inputs of a call, members of a list, lists of an organization (readings 12 and 47). Immutable
 * and thread-safe. A bulk selection has its own, fixed limit, see {@link io.leadlist.selection.BulkSelection}.
 *
 * <pre>{@code
 * Limits.DEFAULT.withMembers(10_000, WhenFull.FILL).withLists(500)
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if one of them is out of range.
 *
 * @param people the most prospects or person ids of a call, 1 to {@value #MAX_PEOPLE}
 * @param companies the most company ids of a call, 1 to {@value #MAX_COMPANIES}
 * @param members the most members of a list, at least 1; an undo may bring more back
 * @param whenFull what becomes of inputs for which a list has no room
 * @param lists the most lists of an organization, at least 1
 */
public record Limits(int people, int companies, long members, WhenFull whenFull, long lists) {
    /** What becomes of inputs for which a list has no room. */
    public enum WhenFull {
        /** The call is refused with {@link io.leadlist.call.LimitReachedException}. */
        REJECT,
        /** The first are added, as many as there is room for; the others are {@link Outcome#OVER_LIMIT}. */
        FILL
    }

    // The inputs of a call travel to the database in arrays, which H2 limits to 65,536 elements; a person can have
    // eleven keys.
    /** The greatest limit for people. */
    public static final int MAX_PEOPLE = 5_000;

    /** The greatest limit for companies. */
    public static final int MAX_COMPANIES = 50_000;

    /** Stands for no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** 1,000 people and 10,000 companies a call; any number of members and lists. */
    public static final Limits DEFAULT = Limits.ofCall(1_000, 10_000);

    public Limits {
        requireRange("people", people, MAX_PEOPLE);
        requireRange("companies", companies, MAX_COMPANIES);
        requireRange("members", members, UNLIMITED);
        Objects.requireNonNull(whenFull, "whenFull");
        requireRange("lists", lists, UNLIMITED);
    }

    /** So many inputs a call, and any number of members and lists. */
    public static Limits ofCall(int people, int companies) {
        return new Limits(people, companies, UNLIMITED, WhenFull.REJECT, UNLIMITED);
    }

    /** The same with so many members a list at most. */
    public Limits withMembers(long most, WhenFull otherwise) {
        return new Limits(people, companies, most, otherwise, lists);
    }

    /** The same with so many lists an organization at most. */
    public Limits withLists(long most) {
        return new Limits(people, companies, members, whenFull, most);
    }

    /** The most inputs of a call for one type of lead. */
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

    private static void requireRange(String argument, long limit, long max) {
        if (limit < 1 || limit > max) {
            throw new IllegalArgumentException(argument + " must be 1 to " + max);
        }
    }
}
