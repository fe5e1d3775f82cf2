package io.leadlist.examples.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.OrganizationId;
import io.leadlist.examples.ports.PlanLimits.Plan;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The plan of an organization decides about its limits, and is read at most once a minute. */
class PlanLimitsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicReference<Plan> plan = new AtomicReference<>(Plan.FREE);
    private final AtomicInteger reads = new AtomicInteger();
    private final OrganizationId organization = new OrganizationId("org");

    @Test
    void a_free_plan_has_three_lists_and_a_bought_one_has_more() {
        PlanLimits limits = limits();
        LeadLists leadLists = LeadLists.over(new MemoryStorage()).limits(limits).build();
        Caller caller = Caller.of("user", "org");
        for (int i = 0; i < 3; i++) {
            leadLists.create(caller, NewLeadList.ofPeople("List " + i));
        }
        assertThatThrownBy(() -> leadLists.create(caller, NewLeadList.ofPeople("One too many")))
                .isInstanceOf(LimitReachedException.class);

        plan.set(Plan.TEAM);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));

        assertThat(leadLists
                        .create(caller, NewLeadList.ofPeople("The fourth"))
                        .list()
                        .name())
                .isEqualTo("The fourth");
    }

    @Test
    void a_plan_is_read_once_a_minute() {
        PlanLimits limits = limits();
        for (int i = 0; i < 5; i++) {
            assertThat(limits.of(organization)).isEqualTo(Plan.FREE.limits());
        }
        assertThat(reads).hasValue(1);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
        limits.of(organization);
        assertThat(reads).hasValue(2);
    }

    private PlanLimits limits() {
        InstantSource source = now::get;
        return new PlanLimits(
                asked -> {
                    reads.incrementAndGet();
                    return plan.get();
                },
                source.withZone(ZoneOffset.UTC));
    }
}
