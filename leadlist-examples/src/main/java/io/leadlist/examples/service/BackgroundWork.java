package io.leadlist.examples.service;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Runs the work that needs threads, which the library does not have: it processes imports and sweeps leftovers. When
 * the service stops, the running batch is completed and no other starts. Spring waits for it before it closes the
 * database.
 */
@Component
class BackgroundWork implements SchedulingConfigurer {
    private static final int ORGANIZATIONS = 100;
    /** Short, so that organizations take turns and a shutdown is quick; a started batch is always completed. */
    private static final Duration TURN = Duration.ofMillis(200);

    private final LeadLists leadLists;
    private final ImportWorker worker;
    private final Callers callers;
    private final ServiceSettings.Worker settings;
    private volatile boolean isStopping;

    BackgroundWork(LeadLists leadLists, ImportWorker worker, Callers callers, ServiceSettings settings) {
        this.leadLists = leadLists;
        this.worker = worker;
        this.callers = callers;
        this.settings = settings.worker();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::work, settings.interval());
        registrar.addFixedDelayTask(this::sweep, settings.sweep());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopping = true;
    }

    private void work() {
        boolean hadWork = true;
        while (hadWork && !isStopping) {
            hadWork = false;
            for (OrganizationId organization : organizationsWithWork()) {
                hadWork |= !isStopping && worker.work(organization, TURN).batches() > 0;
            }
        }
    }

    private List<OrganizationId> organizationsWithWork() {
        return worker.organizationsWithWork(ORGANIZATIONS);
    }

    private void sweep() {
        for (OrganizationId organization : callers.organizations()) {
            if (!isStopping) {
                leadLists.housekeeping().sweep(organization);
            }
        }
    }
}
