package io.leadlist.wire;

import tools.jackson.databind.module.SimpleModule;

/**
 * A module for a host's own Jackson 3. Request records are read as the endpoints read them: values of a wrong type and
 * unknown keys are rejected with a {@link tools.jackson.databind.DatabindException} that lists them all, and whose
 * cause is an {@link io.leadlist.call.InvalidRequestException}; its message does not quote the body. Missing values and
 * constraints are left to the host's validation.
 *
 * <p>The module is registered as a service, so that {@code JsonMapper.builder().findAndAddModules()} finds it. Spring
 * Boot does so as well.
 */
public final class LeadListJacksonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public LeadListJacksonModule() {
        super("leadlist");
        RequestBodies.addTo(this);
    }
}
