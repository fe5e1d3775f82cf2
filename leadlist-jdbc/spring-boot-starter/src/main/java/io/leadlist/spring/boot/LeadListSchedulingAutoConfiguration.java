package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Runs the import worker and the housekeeping on schedule, in threads of their own. {@code leadlist.worker.enabled} and
 * {@code leadlist.sweep.enabled} switch them off.
 */
@AutoConfiguration(after = LeadListAutoConfiguration.class)
@ConditionalOnProperty(prefix = "leadlist", name = "enabled", matchIfMissing = true)
@ConditionalOnBean({LeadLists.class, ImportWorker.class})
public final class LeadListSchedulingAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(prefix = "leadlist.worker", name = "enabled", matchIfMissing = true)
    LeadListWorkerSchedule leadListWorkerSchedule(ImportWorker worker, LeadListProperties properties) {
        return new LeadListWorkerSchedule(worker, properties.worker());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(LeadListOrganizations.class)
    @ConditionalOnProperty(prefix = "leadlist.sweep", name = "enabled", matchIfMissing = true)
    LeadListSweepSchedule leadListSweepSchedule(
            LeadLists leadLists, LeadListOrganizations organizations, ObjectProvider<LeadListProperties> properties) {
        return new LeadListSweepSchedule(leadLists.housekeeping(), organizations, properties.getObject());
    }
}
