package io.leadlist.internal.json;

import io.leadlist.internal.constraint.BodyReading;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate Validator for request bodies. It is created once, on first use, and does not depend on the configuration of
 * the host. Thread-safe.
 */
final class Validation {
    private static final HibernateValidatorFactory FACTORY = jakarta.validation.Validation.byProvider(
                    HibernateValidator.class)
            .providerResolver(() -> List.of(new HibernateValidator()))
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator())
            .traversableResolver(new OneRecord())
            .enableTraversableResolverResultCache(false)
            .buildValidatorFactory()
            .unwrap(HibernateValidatorFactory.class);

    private Validation() {}

    /** Returns a validator whose constraints know which values of the body could not be read. */
    static Validator validator(BodyReading reading) {
        return FACTORY.usingContext().constraintValidatorPayload(reading).getValidator();
    }

    /** Validates each record on its own, because its reader knows where in the body it is. */
    private static final class OneRecord implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object record, Path.Node component, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object record, Path.Node component, Class<?> root, Path path, ElementType elementType) {
            return false;
        }
    }
}
