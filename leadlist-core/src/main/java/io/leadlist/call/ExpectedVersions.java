package io.leadlist.call;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The versions that a list may have when it is changed. At any other version, the change throws
 * {@link StaleVersionException}. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a version is below 1.
 *
 * @param rule what the versions mean
 * @param versions the versions, in ascending order; can be empty
 */
public record ExpectedVersions(Rule rule, SortedSet<Long> versions) {
    /** Accepts every version. */
    public static final ExpectedVersions ANY = new ExpectedVersions(Rule.NONE_OF, Collections.emptySortedSet());

    /** Accepts no version: the list must not exist. */
    public static final ExpectedVersions NO_LIST = new ExpectedVersions(Rule.NO_LIST, Collections.emptySortedSet());

    /** What the versions mean. */
    public enum Rule {
        /** The list must have one of the versions. */
        ONE_OF,
        /** The list must have none of the versions. */
        NONE_OF,
        /** The list must not exist, so that every version is stale. */
        NO_LIST
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param rule what the versions mean
     * @param versions the versions, in ascending order
     */
    public ExpectedVersions {
        versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
        if (!versions.isEmpty() && versions.first() < 1) {
            throw new IllegalArgumentException("expectedVersion must be at least 1, but is " + versions.first());
        }
    }

    /**
     * Accepts one version.
     *
     * @param version the version of the list
     * @return the expected versions
     * @throws IllegalArgumentException if the version is below 1
     */
    public static ExpectedVersions of(long version) {
        return oneOf(Collections.singleton(version));
    }

    /**
     * Accepts these versions; without versions, accepts none.
     *
     * @param versions the versions of the list
     * @return the expected versions
     * @throws IllegalArgumentException if a version is below 1
     */
    public static ExpectedVersions oneOf(Collection<Long> versions) {
        return new ExpectedVersions(Rule.ONE_OF, new TreeSet<>(versions));
    }

    /**
     * Accepts all versions but these.
     *
     * @param versions the versions of the list
     * @return the expected versions
     * @throws IllegalArgumentException if a version is below 1
     */
    public static ExpectedVersions noneOf(Collection<Long> versions) {
        return new ExpectedVersions(Rule.NONE_OF, new TreeSet<>(versions));
    }

    /** {@return whether every version is accepted} */
    public boolean isAny() {
        return equals(ANY);
    }

    /** {@return whether exactly one version is accepted} */
    public boolean isOne() {
        return rule == Rule.ONE_OF && versions.size() == 1;
    }

    /**
     * {@return whether a version is accepted}
     *
     * @param version the version of the list
     */
    public boolean accepts(long version) {
        return switch (rule) {
            case ONE_OF -> versions.contains(version);
            case NONE_OF -> !versions.contains(version);
            case NO_LIST -> false;
        };
    }

    /**
     * {@return the expected versions that accept a version only if both accept it}
     *
     * @param other the versions that must also be accepted
     */
    public ExpectedVersions and(ExpectedVersions other) {
        if (rule == Rule.NO_LIST || other.rule == Rule.NO_LIST) {
            return NO_LIST;
        } else if (rule == Rule.ONE_OF) {
            return oneOf(versions.stream().filter(other::accepts).toList());
        } else if (other.rule == Rule.ONE_OF) {
            return other.and(this);
        }
        SortedSet<Long> both = new TreeSet<>(versions);
        both.addAll(other.versions);
        return noneOf(both);
    }

    /** Returns a description of the versions, at most ten of them: {@code 1}, {@code 1, 2} or {@code any but 3}. */
    @Override
    public String toString() {
        return switch (rule) {
            case ONE_OF -> versions.isEmpty() ? "none" : shown();
            case NONE_OF -> versions.isEmpty() ? "any" : "any but " + shown();
            case NO_LIST -> "none";
        };
    }

    private String shown() {
        int most = 10;
        String shown = String.join(
                ", ", versions.stream().limit(most).map(String::valueOf).toList());
        return versions.size() > most ? shown + ", and " + (versions.size() - most) + " more" : shown;
    }
}
