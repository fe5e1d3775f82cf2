package io.leadlist.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes ids, keys and cursors of the library as texts in the host's JSON by Jackson 2, which Spring Boot 3.5 uses.
 * Spring Boot 4 uses Jackson 3 and finds {@link io.leadlist.wire.LeadListJacksonModule} itself.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration",
            "org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration"
        })
@ConditionalOnProperty(prefix = "leadlist", name = "enabled", matchIfMissing = true)
@ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
public final class LeadListJacksonAutoConfiguration {
    /** Apart, because its methods cannot be read without Jackson 2. */
    @Configuration(proxyBeanMethods = false)
    static class Jackson2 {
        @Bean
        @ConditionalOnMissingBean
        LeadListJackson2Module leadListJackson2Module() {
            return new LeadListJackson2Module();
        }
    }
}
