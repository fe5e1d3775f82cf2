package io.leadlist.spring.boot;

/** The health indicators of both versions of Spring Boot. Each class is loaded only with its version. */
final class HealthIndicators {
    private HealthIndicators() {}

    /** The indicator of Spring Boot 4. */
    static final class Of4 implements org.springframework.boot.health.contributor.HealthIndicator {
        private final LeadListCheck check;

        Of4(LeadListCheck check) {
            this.check = check;
        }

        @Override
        public org.springframework.boot.health.contributor.Health health() {
            LeadListCheck.Result result = check.run();
            return org.springframework.boot.health.contributor.Health.status(result.status())
                    .withDetails(result.details())
                    .build();
        }
    }

    /** The indicator of Spring Boot 3.5. */
    static final class Of3 implements org.springframework.boot.actuate.health.HealthIndicator {
        private final LeadListCheck check;

        Of3(LeadListCheck check) {
            this.check = check;
        }

        @Override
        public org.springframework.boot.actuate.health.Health health() {
            LeadListCheck.Result result = check.run();
            return org.springframework.boot.actuate.health.Health.status(result.status())
                    .withDetails(result.details())
                    .build();
        }
    }
}
