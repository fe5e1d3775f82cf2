package io.leadlist.examples.service;

import io.leadlist.examples.service.database.DatabaseSettings;
import io.leadlist.examples.service.server.ClientSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Starts the reference service: {@code java -jar leadlist-service.jar}. Its settings are {@link ServiceSettings}, those
 * of the starter, and Spring Boot's own: {@code --server.port=8080},
 * {@code --spring.datasource.url=jdbc:postgresql://…}.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({ServiceSettings.class, ClientSettings.class, DatabaseSettings.class})
public class LeadListService {
    /** Starts the service; it is ready when {@code GET /health} returns 200. */
    public static void main(String[] args) {
        SpringApplication.run(LeadListService.class, args);
    }
}
