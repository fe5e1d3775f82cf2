package io.leadlist.examples.service;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.examples.DemonstrationVerifier;
import io.leadlist.examples.service.database.DatabaseCheck;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.ReusePolicy;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.routing.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the library from the settings, as a host does. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {
    private static final Logger LOGGER = LoggerFactory.getLogger(LibraryConfiguration.class);

    @Bean
    Callers callers(ServiceSettings settings) {
        return Callers.of(settings);
    }

    @Bean
    JdbcDirectory directory(DataSource dataSource, DatabaseCheck tablesExist) {
        return JdbcDirectory.over(dataSource);
    }

    @Bean
    SuppressionSecret suppressionSecret(@Value("${leadlist.suppression-secret:}") String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes.length < SuppressionSecret.MIN_BYTES) {
            throw new IllegalArgumentException("leadlist.suppression-secret must have at least "
                    + SuppressionSecret.MIN_BYTES + " bytes, but has " + bytes.length);
        }
        return bytes.length == 0 ? SuppressionSecret.NONE : organization -> Optional.of(bytes.clone());
    }

    @Bean
    LeadLists leadLists(
            DataSource dataSource,
            JdbcDirectory directory,
            Callers callers,
            SuppressionSecret secret,
            ServiceSettings settings) {
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource))
                .directory(directory)
                .users(callers.users())
                .suppressionSecret(secret)
                .icpCatalog(new SampleIcps())
                .reuse(ReusePolicy.ofIcp())
                .build();
        callers.organizations()
                .forEach(organization -> leadLists
                        .imports()
                        .grant(
                                organization,
                                "opening balance",
                                settings.credits().creditsOf(organization)));
        return leadLists;
    }

    @Bean
    ImportWorker worker(LeadLists leadLists, ServiceSettings settings) {
        return leadLists
                .importWorker()
                .verifier(new DemonstrationVerifier())
                .policy(settings.worker().policy())
                .build();
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
