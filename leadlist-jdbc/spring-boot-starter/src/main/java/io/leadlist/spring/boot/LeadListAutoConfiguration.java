package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.leadlist.ImportWorkerBuilder;
import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.admission.LastContact;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.ReusePolicy;
import io.leadlist.observation.LeadListsListener;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Creates {@link LeadLists} and {@link ImportWorker} over the {@link Storage} bean, which is that of the host or comes
 * from {@link LeadListJdbcAutoConfiguration}. Ports that the host provides as beans take precedence over properties.
 */
@AutoConfiguration(after = LeadListJdbcAutoConfiguration.class)
@ConditionalOnProperty(prefix = "leadlist", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(Storage.class)
@EnableConfigurationProperties(LeadListProperties.class)
public final class LeadListAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    LeadLists leadLists(Storage storage, LeadListProperties properties, ListableBeanFactory beans) {
        LeadListsBuilder builder = LeadLists.over(storage);
        new LeadListSettings(properties).applyTo(builder);
        HostPorts ports = new HostPorts(beans);
        usePorts(ports, builder);
        ports.useAll(LeadListsObserver.class, builder::observer);
        ports.useAll(LeadListsListener.class, builder::listener);
        ports.useAll(LeadListsBuilderCustomizer.class, customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static void usePorts(HostPorts ports, LeadListsBuilder builder) {
        ports.use(Directory.class, builder::directory);
        ports.use(IcpCatalog.class, builder::icpCatalog);
        ports.use(Users.class, builder::users);
        ports.use(LimitPolicy.class, policy -> builder.limits(policy));
        ports.use(PriceList.class, builder::prices);
        ports.use(ListUrls.class, builder::listUrls);
        ports.use(IdentityPolicy.class, builder::identity);
        ports.use(SuppressionSecret.class, builder::suppressionSecret);
        ports.use(ReusePolicy.class, builder::reuse);
        ports.use(LastContact.class, builder::lastContact);
    }

    @Bean
    @ConditionalOnMissingBean
    ImportWorker importWorker(LeadLists leadLists, LeadListProperties properties, ListableBeanFactory beans) {
        ImportWorkerBuilder builder =
                leadLists.importWorker().policy(properties.worker().toPolicy());
        HostPorts ports = new HostPorts(beans);
        ports.use(PersonFinder.class, builder::finder);
        ports.use(Enricher.class, builder::enricher);
        ports.use(EmailVerifier.class, builder::verifier);
        ports.use(PhoneRevealer.class, builder::revealer);
        ports.useAll(ImportWorkerBuilderCustomizer.class, customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** Publishes each change after its commit, so that {@code @EventListener} methods of the host receive it. */
    @Bean
    @ConditionalOnProperty(prefix = "leadlist.events", name = "enabled", matchIfMissing = true)
    LeadListsListener leadListEventPublisher(ApplicationEventPublisher publisher) {
        return publisher::publishEvent;
    }
}
