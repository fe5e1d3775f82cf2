package io.leadlist.list;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;
import java.util.Objects;

/**
 * Limits for the inputs of a call, the members of a list, and the lists of an organization (<a
 * href="{@docRoot}/docs/contract-decisions.md#12">decision 12</a>). Immutable and thread-safe. A bulk selection has a
 * fixed limit of its own, see {@link io.leadlist.selection.BulkSelection}.
 *
 * <pre>{@code Limits.DEFAULT.withMembers(10_000, WhenFull.FILL).withLists(500) }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a limit is out of range.
 *
 * @param people the maximum number of prospects or person ids in a call, 1 to {@value #MAX_PEOPLE}
 * @param companies the maximum number of company ids in a call, 1 to {@value #MAX_COMPANIES}
 * @param members the maximum number of members of a list, at least 1; an undo may exceed it
 * @param whenFull the treatment of inputs that would exceed {@code members}
 * @param lists the maximum number of lists of an organization, at least 1
 */
public record Limits(int people, int companies, long members, WhenFull whenFull, long lists) {
    /** The treatment of inputs that would exceed the limit of members. */
    public enum WhenFull {
        /** Rejects the call with {@link io.leadlist.call.LimitReachedException}. */
        REJECT,
        /** Adds the first inputs up to the limit; the others have the outcome {@link Outcome#OVER_LIMIT}. */
        FILL
    }

    // The inputs of a call go to the database in arrays, which H2 limits to 65,536 elements. A person can have 11
    // keys.
    /** The greatest allowed limit for people. */
    public static final int MAX_PEOPLE = 5_000;

    /** The greatest allowed limit for companies. */
    public static final int MAX_COMPANIES = 50_000;

    /** The value of {@code members} and {@code lists} for no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** 1,000 people and 10,000 companies in a call; any number of members and lists. */
    public static final Limits DEFAULT = Limits.ofCall(1_000, 10_000);

    /**
     * Checks the components.
     *
     * @param people the maximum number of prospects or person ids in a call, 1 to {@value #MAX_PEOPLE}
     * @param companies the maximum number of company ids in a call, 1 to {@value #MAX_COMPANIES}
     * @param members the maximum number of members of a list, at least 1
     * @param whenFull the treatment of inputs that would exceed {@code members}
     * @param lists the maximum number of lists of an organization, at least 1
     */
    public Limits {
        requireRange("people", people, MAX_PEOPLE);
        requireRange("companies", companies, MAX_COMPANIES);
        requireRange("members", members, UNLIMITED);
        Objects.requireNonNull(whenFull, "whenFull");
        requireRange("lists", lists, UNLIMITED);
    }

    /**
     * {@return limits for the inputs of a call, without limits for members and lists}
     *
     * @param people the maximum number of people in a call
     * @param companies the maximum number of companies in a call
     * @throws IllegalArgumentException if a limit is out of range
     */
    public static Limits ofCall(int people, int companies) {
        return new Limits(people, companies, UNLIMITED, WhenFull.REJECT, UNLIMITED);
    }

    /**
     * {@return these limits with a maximum number of members of a list}
     *
     * @param most the maximum number of members of a list
     * @param otherwise the value for all other cases
     * @throws IllegalArgumentException if the number is below 1
     */
    public Limits withMembers(long most, WhenFull otherwise) {
        return new Limits(people, companies, most, otherwise, lists);
    }

    /**
     * {@return these limits with a maximum number of lists of an organization}
     *
     * @param most the maximum number of lists of an organization
     * @throws IllegalArgumentException if the number is below 1
     */
    public Limits withLists(long most) {
        return new Limits(people, companies, members, whenFull, most);
    }

    /**
     * {@return the maximum number of inputs in a call for one type of lead}
     *
     * @param type the type of the leads
     */
    public int of(LeadType type) {
        return type == LeadType.PERSON ? people : companies;
    }

    /**
     * Rejects a call with more inputs than allowed.
     *
     * @param type the type of the leads
     * @param inputs the number of inputs
     * @param where the path of the inputs in the call
     * @throws InvalidRequestException if there are more inputs than allowed (<a
     *     href="{@docRoot}/docs/contract-decisions.md#64">decision 64</a>)
     */
    public void check(LeadType type, int inputs, Path where) {
        if (inputs > of(type)) {
            throw new InvalidRequestException(Violation.tooMany(where, of(type)));
        }
    }

    private static void requireRange(String argument, long limit, long max) {
        if (limit < 1 || limit > max) {
            String range = max == UNLIMITED ? "at least 1" : "between 1 and " + max;
            throw new IllegalArgumentException(argument + " must be " + range + ", but is " + limit);
        }
    }
}
