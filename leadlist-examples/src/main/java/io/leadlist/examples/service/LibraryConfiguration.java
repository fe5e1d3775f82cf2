package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import io.leadlist.examples.DemonstrationVerifier;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.ReusePolicy;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.routing.Routes;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports that the service provides to the library, and the endpoints. The starter creates everything else. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {
    private static final Logger LOGGER = LoggerFactory.getLogger(LibraryConfiguration.class);

    @Bean
    Callers callers(ServiceSettings settings) {
        return Callers.of(settings);
    }

    @Bean
    Users users(Callers callers) {
        return callers.users();
    }

    @Bean
    IcpCatalog icps() {
        return new SampleIcps();
    }

    @Bean
    ReusePolicy reuse() {
        return ReusePolicy.ofIcp();
    }

    @Bean
    PriceList prices() {
        return PriceList.DEFAULT;
    }

    @Bean
    EmailVerifier verifier() {
        return new DemonstrationVerifier();
    }

    @Bean
    WireOptions wireOptions(ServiceSettings settings) {
        JsonLimits limits = JsonLimits.DEFAULT.withBytes(settings.maxBody().toBytes());
        return new WireOptions(limits, LibraryConfiguration::log);
    }

    @Bean
    EntitiesEndpoints entities(LeadLists leadLists, WireOptions options) {
        return EntitiesEndpoints.over(leadLists, options);
    }

    @Bean
    Routes routes(LeadLists leadLists, JdbcDirectory directory, SampleLoading samples, WireOptions options) {
        return Routes.over(leadLists, new CountingDirectory(directory, samples::isOver), options);
    }

    /** Logs a broken stream at level DEBUG, because the client caused it, and everything else at level ERROR. */
    private static void log(Throwable failure) {
        if (failure instanceof IOException) {
            LOGGER.debug("a request ended early", failure);
        } else {
            LOGGER.error("a request failed with status 500", FailureLog.withoutMessages(failure));
        }
    }
}
