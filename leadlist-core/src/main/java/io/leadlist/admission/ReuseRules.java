package io.leadlist.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules about leads that were used before. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReuseRules.NONE.coolingDown(ReusePeriod.days(30)).perCompany(3)
 * }</pre>
 *
 * <p>A use of a lead is the beginning of its membership in another list of the organization, or a
 * {@linkplain LastContact contact} of the host. All cool-downs and all caps must hold.
 *
 * @param coolDowns the periods that a lead waits after its last use; of two with the same zone, or both without a zone,
 *     the longer one is kept
 * @param companyCaps the maximum numbers of people of one company; of two with the same period, the smaller one is kept
 * @param isUnknownCompanyOne whether all people whose company is unknown count as people of one company
 * @param isStrict whether adds to two lists wait for each other if they add the same lead
 */
public record ReuseRules(
        Set<ReusePeriod> coolDowns, Set<CompanyCap> companyCaps, boolean isUnknownCompanyOne, boolean isStrict) {
    /** No rules. */
    public static final ReuseRules NONE = new ReuseRules(Set.of(), Set.of(), false, false);

    /**
     * Brings the components into their normal form.
     *
     * @param coolDowns the periods that a lead waits after its last use
     * @param companyCaps the maximum numbers of people of one company
     * @param isUnknownCompanyOne whether all people whose company is unknown count as people of one company
     * @param isStrict whether adds to two lists wait for each other if they add the same lead
     */
    public ReuseRules {
        coolDowns = longest(coolDowns);
        companyCaps = smallest(companyCaps);
    }

    private static Set<ReusePeriod> longest(Set<ReusePeriod> periods) {
        Map<Object, ReusePeriod> longest = new LinkedHashMap<>();
        periods.stream()
                .filter(period -> period.days() > 0)
                .forEach(period ->
                        longest.merge(period.zone(), period, (one, other) -> one.days() < other.days() ? other : one));
        return Set.copyOf(longest.values());
    }

    private static Set<CompanyCap> smallest(Set<CompanyCap> caps) {
        Map<Optional<ReusePeriod>, CompanyCap> smallest = new LinkedHashMap<>();
        caps.forEach(cap ->
                smallest.merge(cap.acrossLists(), cap, (one, other) -> one.people() > other.people() ? other : one));
        return Set.copyOf(smallest.values());
    }

    /**
     * {@return these rules with a period that a lead waits after its last use; 0 days add no rule}
     *
     * @param period the time to wait after the last use
     */
    public ReuseRules coolingDown(ReusePeriod period) {
        Objects.requireNonNull(period, "period");
        return and(new ReuseRules(Set.of(period), Set.of(), false, false));
    }

    /**
     * {@return these rules with a maximum number of people of one company among the members of the list}
     *
     * @param people the maximum number of people of a company
     * @throws IllegalArgumentException if the number is below 1
     */
    public ReuseRules perCompany(int people) {
        return and(new ReuseRules(Set.of(), Set.of(new CompanyCap(people, Optional.empty())), false, false));
    }

    /**
     * {@return these rules with all caps of the list as caps across lists} Such a cap counts the different people of
     * the company who became members of any list in a period, and not the members of the list.
     *
     * @param period the period in which the people are counted
     * @throws IllegalStateException if there is no cap
     * @throws IllegalArgumentException if the period has no days
     */
    public ReuseRules acrossLists(ReusePeriod period) {
        if (companyCaps.isEmpty()) {
            throw new IllegalStateException("acrossLists needs a cap: call perCompany first");
        }
        Set<CompanyCap> across = companyCaps.stream()
                .map(cap -> cap.acrossLists().isPresent() ? cap : new CompanyCap(cap.people(), Optional.of(period)))
                .collect(Collectors.toSet());
        return new ReuseRules(coolDowns, across, isUnknownCompanyOne, isStrict);
    }

    /** {@return these rules, with all people whose company is unknown counted as people of one company} */
    public ReuseRules unknownCompanyAsOne() {
        return new ReuseRules(coolDowns, companyCaps, true, isStrict);
    }

    /**
     * {@return these rules with a cool-down that is exact across lists} An add then locks its leads until it ends, so
     * that adds of the same lead wait for each other. Without this, concurrent adds to two lists can both use one lead.
     * A cap across lists is not locked.
     */
    public ReuseRules strict() {
        return new ReuseRules(coolDowns, companyCaps, isUnknownCompanyOne, true);
    }

    /**
     * {@return the stricter of these rules and others: all rules of both hold}
     *
     * @param others the rules to add
     */
    public ReuseRules and(ReuseRules others) {
        return new ReuseRules(
                union(coolDowns, others.coolDowns),
                union(companyCaps, others.companyCaps),
                isUnknownCompanyOne || others.isUnknownCompanyOne,
                isStrict || others.isStrict);
    }

    private static <T> Set<T> union(Set<T> left, Set<T> right) {
        List<T> all = new ArrayList<>(left);
        all.addAll(right);
        return all.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** {@return whether there is neither a cool-down nor a cap} */
    public boolean areNone() {
        return coolDowns.isEmpty() && companyCaps.isEmpty();
    }

    /**
     * {@return the first instant at which all cool-downs after a use are over; the use itself if there are none}
     *
     * @param lastUse the instant of the last use
     * @param now the current time
     */
    public Instant availableFrom(Instant lastUse, Instant now) {
        return coolDowns.stream()
                .map(period -> period.endAfter(lastUse, now))
                .max(Comparator.naturalOrder())
                .orElse(lastUse);
    }
}
