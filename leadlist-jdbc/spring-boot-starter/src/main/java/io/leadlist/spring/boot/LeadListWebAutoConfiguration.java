package io.leadlist.spring.boot;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.IcpId;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Supports the host's own controllers: exceptions of the library become problem details, and ids and cursors are parsed
 * from paths and parameters.
 */
@AutoConfiguration(after = LeadListAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnProperty(
        prefix = "leadlist",
        name = {"enabled", "web.enabled"},
        matchIfMissing = true)
public final class LeadListWebAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    LeadListProblems leadListProblems() {
        return new LeadListProblems();
    }

    @Bean
    WebMvcConfigurer leadListConverters() {
        return new Converters();
    }

    private static final class Converters implements WebMvcConfigurer {
        @Override
        public void addFormatters(FormatterRegistry registry) {
            registry.addConverter(String.class, LeadListId.class, LeadListId::parse);
            registry.addConverter(String.class, PersonId.class, PersonId::new);
            registry.addConverter(String.class, CompanyId.class, CompanyId::parse);
            registry.addConverter(String.class, IcpId.class, IcpId::parse);
            registry.addConverter(String.class, OrganizationId.class, OrganizationId::new);
            registry.addConverter(String.class, UserId.class, UserId::new);
            registry.addConverter(String.class, IdempotencyKey.class, IdempotencyKey::new);
            registry.addConverter(String.class, ListCursor.class, ListCursor::parse);
            registry.addConverter(String.class, MemberCursor.class, MemberCursor::parse);
            registry.addConverter(String.class, ChangeCursor.class, ChangeCursor::parse);
        }
    }
}
