package io.leadlist.examples.ports;

import io.leadlist.call.OrganizationId;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.Limits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The limits of the plan that an organization has bought. Thread-safe.
 *
 * <p>The library may ask in a transaction, so the plan of an organization is remembered for a minute: most calls read
 * no table. A change of the plan therefore takes effect after at most a minute.
 */
public final class PlanLimits implements LimitPolicy {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    /** A plan with its limits. */
    public enum Plan {
        /** 3 lists of at most 500 members; an add fills a list up to its limit. */
        FREE,
        /** 200 lists of at most 50,000 members. */
        TEAM,
        /** Any number of lists and members, and five times as many people in a call. */
        ENTERPRISE;

        /** Returns the limits of this plan. */
        public Limits limits() {
            return switch (this) {
                case FREE ->
                    Limits.ofCall(100, 1_000)
                            .withMembers(500, Limits.WhenFull.FILL)
                            .withLists(3);
                case TEAM ->
                    Limits.DEFAULT.withMembers(50_000, Limits.WhenFull.REJECT).withLists(200);
                case ENTERPRISE -> Limits.ofCall(Limits.MAX_PEOPLE, Limits.MAX_COMPANIES);
            };
        }
    }

    private final Function<OrganizationId, Plan> planOf;
    private final Clock clock;
    private final Map<OrganizationId, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganizationId, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Known(Plan plan, Instant until) {}

    /**
     * Creates a policy.
     *
     * @param planOf reads the plan of an organization, for example from the tables of the host
     */
    public PlanLimits(Function<OrganizationId, Plan> planOf, Clock clock) {
        this.planOf = planOf;
        this.clock = clock;
    }

    @Override
    public Limits of(OrganizationId organization) {
        Instant now = clock.instant();
        Known last = known.get(organization);
        if (last == null || !last.until().isAfter(now)) {
            last = new Known(planOf.apply(organization), now.plus(FRESH));
            known.put(organization, last);
        }
        return last.plan().limits();
    }
}
